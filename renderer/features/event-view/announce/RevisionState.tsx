import { announceWords as words } from '@shared/words/screens/announce'
import { StateBadge } from '@renderer/ui/StateBadge'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../event-plan'
import { familyChangesSinceAnnounced } from './changes-since-announced'

/** Which revision families know, and how many of them the plan tells otherwise since. Nothing before the first. */
export function RevisionState(props: { readonly event: EventPlan }) {
  const { event } = props
  const format = useFormat()
  const revision = event.announced && format.number(event.announced.announcement.revision)
  const families = familyChangesSinceAnnounced(event).length
  return (
    <span role="status">
      {revision !== null &&
        (families === 0 ? (
          <StateBadge state="announced" whole={words.announced(revision)} />
        ) : (
          <StateBadge
            state="changed"
            whole={words.since(revision, format.counted(families, words.families))}
          />
        ))}
    </span>
  )
}
