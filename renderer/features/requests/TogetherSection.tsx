import { Button, Group, Select, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { requestsOfMeeting } from '@shared/domain/plan/conference-index'
import type { Request } from '@shared/domain/requests/request'
import { joinMeeting, mayJoin } from '@shared/domain/rules/changed-request'
import { idOf, type RequestId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { requestWords } from '@shared/words/screens/requests'
import { whyNot } from '@shared/words/why-not'
import { useApp } from '@renderer/features/app-context'
import { Note } from '@renderer/ui/Note'
import { PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { describeIn } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'

const words = requestWords.together

/** Who comes to a request's meeting, and the ways to put families into one meeting and to separate them again. */
export function TogetherSection(props: {
  readonly event: EventPlan
  readonly request: Request
  readonly run: (outcome: Promise<Result<unknown, unknown>>) => void
}) {
  const { event, request, run } = props
  const { requests } = useApp().services
  const { index, names } = event
  const eventId = index.conference.event.id
  const others = requestsOfMeeting(index, request).filter(({ id }) => id !== request.id)
  const [leaving, setLeaving] = useState<RequestId | null>(null)
  return (
    <PanelSection title={words.title}>
      {(others.length > 0 ? [request, ...others] : []).map((one) => (
        <Group key={one.id} gap="xs" justify="space-between">
          <span>{names.household(one.householdId)}</span>
          {leaving !== one.id ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.separateOne(names.household(one.householdId))}
              onClick={() => setLeaving(one.id)}
            >
              {words.separate}
            </Button>
          ) : (
            <Leaving
              event={event}
              request={one}
              go={() => {
                setLeaving(null)
                run(requests.separate(eventId, one.id))
              }}
            />
          )}
        </Group>
      ))}
      {others.length === 0 && (
        <JoinFamily
          event={event}
          request={request}
          join={(other) => run(requests.join(eventId, request.id, other.id))}
        />
      )}
    </PanelSection>
  )
}

/** What separating does, before it is done. */
function Leaving(props: { readonly event: EventPlan; readonly request: Request; readonly go: () => void }) {
  const { event, request } = props
  const format = useFormat()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const appointment = event.appointmentOf.get(request.id)
  return (
    <Stack role="status" gap="xs" align="flex-start">
      {appointment && (
        <Note>
          {words.separated(
            event.names.household(request.householdId),
            describe.time(appointment.sessionId, appointment.start),
          )}{' '}
          {isAnnounced(event, [request]) && requestWords.edit.announced}
        </Note>
      )}
      <Button size="compact-sm" onClick={props.go}>
        {words.separate}
      </Button>
    </Stack>
  )
}

/** Other families who ask for one of the same teachers, those of the same child first. */
function JoinFamily(props: {
  readonly event: EventPlan
  readonly request: Request
  readonly join: (other: Request) => void
}) {
  const { event, request } = props
  const { index, names } = event
  const format = useFormat()
  const [chosen, setChosen] = useState<string | null>(null)
  const candidates = useMemo(
    () =>
      index.conference.requests
        .filter((one) => mayJoin(index, request, one))
        .toSorted(
          (a, b) =>
            Number(b.studentId === request.studentId) - Number(a.studentId === request.studentId) ||
            format.compare(names.household(a.householdId), names.household(b.householdId)),
        ),
    [index, request, names, format],
  )
  const other = candidates.find(({ id }) => id === chosen)
  if (candidates.length === 0) return <Note>{words.noOther}</Note>
  return (
    <Stack gap="xs" align="stretch">
      <Select
        label={words.with}
        description={words.hint}
        searchable
        clearable
        limit={maxOptions}
        data={candidates.map((one) => ({
          value: one.id,
          label: `${names.household(one.householdId)} · ${names.studentInList(one.studentId)}`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {other && (
        <Stack role="status" gap="xs" align="flex-start">
          <Note>
            {words.shared} <Joined event={event} request={request} other={other} />{' '}
            {isAnnounced(event, [request, other]) && requestWords.edit.announced}
          </Note>
          <Button size="compact-sm" onClick={() => props.join(other)}>
            {words.join}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}

/** What putting two families into one meeting does to the plan. */
function Joined(props: { readonly event: EventPlan; readonly request: Request; readonly other: Request }) {
  const { event, request, other } = props
  const { index, appointments, appointmentOf } = event
  const format = useFormat()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const outcome = useMemo(
    () => joinMeeting(index, appointments, request, other, other.groupId ?? idOf('new')).outcome,
    [index, appointments, request, other],
  )
  const at = appointmentOf.get(other.id) ?? appointmentOf.get(request.id)
  if (!at || outcome.kind === 'not-placed') return words.notPlaced
  const time = describe.time(at.sessionId, at.start)
  return outcome.kind === 'kept'
    ? words.kept(time)
    : words.released(time, whyNot(index, format, other, outcome.violations[0]))
}

const isAnnounced = ({ index }: EventPlan, requests: readonly Request[]): boolean =>
  index.conference.commitments.some(
    ({ requestId, status }) => status === 'announced' && requests.some(({ id }) => id === requestId),
  )

/** A list is searched, not read: more than these are not drawn. */
const maxOptions = 40
