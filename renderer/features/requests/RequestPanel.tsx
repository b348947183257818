import { Anchor, Button } from '@mantine/core'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { priorities, type Priority } from '@shared/domain/requests/request'
import type { Result } from '@shared/kernel/result'
import { namesAmong } from '@shared/words/people-names'
import { reasonSentence } from '@shared/words/reasons'
import { requestWords } from '@shared/words/screens/requests'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { useUnreadable } from '@renderer/ui/unreadable'
import { EditableChoice } from '@renderer/ui/EditableFact'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { SidePanel } from '@renderer/ui/SidePanel'
import { StateBadge } from '@renderer/ui/StateBadge'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../event-view/event-plan'
import { FamilyPlaces } from '../event-view/family-places/FamilyPlaces'
import { ReplySlipSection } from '../event-view/slips/ReplySlipSection'
import { RepairList } from '../event-view/repairs/RepairList'
import { TeacherListSection } from '../event-view/teacher-lists/TeacherListSection'
import { useCommands } from '../event-view/use-commands'
import type { RequestRow } from '../event-view/request-list/request-rows'
import classes from './requests.module.css'
import { TogetherSection } from './TogetherSection'

const words = requestWords.panel
const columns = requestWords.columns

/** Everything about one request: what is asked, and what became of it. */
export function RequestPanel(props: {
  readonly row: RequestRow
  readonly event: EventPlan
  readonly onClose: () => void
  readonly onEdit: () => void
  readonly onWithdraw: () => void
  readonly onSetPriority: (priority: Priority) => void
  /** Shows a problem where a change was not saved. */
  readonly run: (outcome: Promise<Result<unknown, unknown>>) => void
}) {
  const { row, event } = props
  const { index, names } = event
  const { run, feedback } = useCommands()
  const { request, household } = row
  const format = useFormat()
  const room = request.roomId === null ? undefined : index.rooms.get(request.roomId)
  return (
    <SidePanel
      title={names.studentBesideForm(request.studentId) || words.title}
      subtitle={[row.form, format.list(row.staff.map(({ id }) => names.staff(id)))]
        .filter((part) => part !== '')
        .join(' · ')}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="default" onClick={props.onEdit}>
            {requestWords.edit.open}
          </Button>
          <Button variant="default" onClick={props.onWithdraw}>
            {requestWords.withdraw}
          </Button>
        </>
      }
    >
      <PanelSection title={words.plan}>
        <PlanFacts row={row} index={index} />
      </PanelSection>
      {row.state === 'unplaced' && (
        <RepairList event={event} requestId={request.id} run={run} feedback={feedback} />
      )}
      {row.state === 'unplaced' && <FamilyPlaces event={event} householdId={request.householdId} />}
      <ReplySlipSection conference={index.conference} householdId={request.householdId} />
      <TeacherListSection conference={index.conference} request={request} />
      <PanelSection title={words.what}>
        <Facts
          facts={[
            ...(household
              ? [
                  {
                    label: columns.family,
                    value: (
                      <Anchor href={hrefOf(routes.people('families', household.id))}>
                        {names.household(household.id)}
                      </Anchor>
                    ),
                  },
                ]
              : []),
            ...row.staff.map((one) => ({
              label: columns.staff,
              value: <Anchor href={hrefOf(routes.people('staff', one.id))}>{names.staff(one.id)}</Anchor>,
            })),
            ...(request.subject === '' ? [] : [{ label: columns.subject, value: request.subject }]),
            {
              label: columns.priority,
              value: (
                <EditableChoice<Priority>
                  label={columns.priority}
                  value={request.priority}
                  options={priorities.map((value) => ({ value, label: requestWords.priorities[value] }))}
                  onSave={props.onSetPriority}
                />
              ),
            },
            ...(request.rank === null ? [] : [{ label: words.rank, value: format.number(request.rank) }]),
            { label: columns.minutes, value: format.duration(request.minutes) },
            { label: columns.mode, value: requestWords.modes[request.mode] },
            { label: words.childAttends, value: request.studentAttends ? requestWords.yes : requestWords.no },
            ...(request.mode === 'in-person'
              ? [{ label: words.room, value: room?.name ?? words.roomOfTeacher }]
              : []),
            ...(row.language === null
              ? []
              : [{ label: words.interpreter, value: format.language(row.language) }]),
          ]}
        />
      </PanelSection>
      <TogetherSection event={event} request={request} run={props.run} />
    </SidePanel>
  )
}

function PlanFacts(props: { readonly row: RequestRow; readonly index: ConferenceIndex }) {
  const { appointment, request, state, unplaced } = props.row
  const { event } = props.index.conference
  const format = useFormat()
  const unread = useUnreadable('plan', 'appointment')
  if (appointment === null && unread > 0) return unreadableWords.cannotRead
  if (state === 'waiting') return words.notPlanned
  if (appointment === null) {
    return (
      <>
        <StateBadge state="unplaced" />
        {unplaced && <p className={classes.why}>{reasonSentence(props.index, format, unplaced)}</p>}
        <Anchor href={hrefOf(routes.unplaced(event.id, request.id))}>{requestWords.fullReason}</Anchor>
      </>
    )
  }
  const room = appointment.roomId === null ? undefined : props.index.rooms.get(appointment.roomId)
  const interpreter =
    appointment.interpreterId === null ? undefined : props.index.interpreters.get(appointment.interpreterId)
  return (
    <Facts
      facts={[
        {
          label: words.when,
          value: (
            <>
              <StateBadge state={state} />
              <div>{format.dayAndDate(appointment.date)}</div>
              <div>{format.range(appointment)}</div>
            </>
          ),
        },
        ...(room
          ? [
              {
                label: words.room,
                value: [room.name, room.building].filter((part) => part !== '').join(', '),
              },
            ]
          : []),
        ...(interpreter
          ? [
              {
                label: words.interpreter,
                value: namesAmong(props.index.conference).interpreter(interpreter.id),
              },
            ]
          : []),
        {
          label: '',
          value: (
            <>
              <Anchor href={hrefOf(routes.calendar(event.id, 'household', request.householdId))}>
                {words.familyCalendar}
              </Anchor>
              <br />
              <Anchor href={hrefOf(routes.calendar(event.id, 'staff', request.staffIds[0]))}>
                {words.staffCalendar}
              </Anchor>
            </>
          ),
        },
      ]}
    />
  )
}
