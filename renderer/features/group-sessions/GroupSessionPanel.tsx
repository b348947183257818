import { Anchor, Button } from '@mantine/core'
import type { GroupSession } from '@shared/domain/events/group-session'
import { isSameTalk } from '@shared/domain/events/group-session-changes'
import { groupMinutesWords } from '@shared/words/screens/group-minutes'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { Invitations } from './Invitations'
import { SignUps } from './SignUps'
import { useGroupSessionChange } from './use-group-session-change'
import { whenOf } from './when-of'
import classes from './group-sessions.module.css'

const words = groupSessionWords.panel

/** One group session: its facts, who comes, who waits and who is invited. */
export function GroupSessionPanel(props: {
  readonly event: EventPlan
  readonly groupSession: GroupSession
  readonly onEdit: () => void
  readonly onAnother: () => void
  readonly onClose: () => void
}) {
  const { event, groupSession } = props
  const { index, names } = event
  const { conference } = index
  const format = useFormat()
  const { change, dialog, notice } = useGroupSessionChange(event)
  const room = groupSession.roomId && index.rooms.get(groupSession.roomId)
  const others = conference.groupSessions.filter(
    (one) => one.id !== groupSession.id && isSameTalk(one, groupSession),
  )
  const facts = [
    { label: words.when, value: whenOf(index, groupSession, format) },
    { label: words.staff, value: format.list(groupSession.staffIds.map((id) => names.staff(id))) },
    { label: words.room, value: room ? room.name : '' },
  ].filter(({ value }) => value !== '')
  return (
    <SidePanel
      title={groupSession.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onEdit}>{words.change}</Button>
          <Button variant="default" onClick={props.onAnother}>
            {words.another}
          </Button>
          <Button
            variant="default"
            onClick={() => void change({ kind: 'remove', id: groupSession.id }, props.onClose)}
          >
            {words.remove}
          </Button>
        </>
      }
    >
      {dialog}
      {notice}
      <PanelSection title={words.about}>
        <Facts facts={facts} />
        <Anchor href={hrefOf(routes.groupMinutes(conference.event.id, groupSession.id))}>
          {groupMinutesWords.open}
        </Anchor>
      </PanelSection>
      <SignUps event={event} groupSession={groupSession} onChange={(to, done) => void change(to, done)} />
      {others.length > 0 && (
        <PanelSection title={words.otherTimes}>
          <ul className={classes.families}>
            {others.map((one) => (
              <li key={one.id}>
                <Anchor href={hrefOf(routes.groupSessions(conference.event.id, one.id))}>
                  {whenOf(index, one, format)}
                </Anchor>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <Invitations event={event} groupSession={groupSession} onChange={(to, done) => void change(to, done)} />
    </SidePanel>
  )
}
