import { Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { factsOf, whoCame, type StoryEntry } from '@shared/domain/meetings/child-story'
import { isComplete } from '@shared/domain/meetings/agreement'
import { agreementText } from '@shared/words/family/agreement'
import { childStoryWords as words } from '@shared/words/screens/child-story'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { AgreedItemView } from '../AgreedItemView'
import classes from './child-story.module.css'

/** A meeting or a group session of a child: when, which teachers, who came, and what became of what was agreed. */
export function StoryEntryView({ entry }: { readonly entry: StoryEntry }) {
  const format = useFormat()
  const { date, eventTitle, staff } = factsOf(entry)
  const path =
    entry.kind === 'meeting'
      ? routes.minutes(entry.meeting.eventId, entry.meeting.id)
      : routes.groupMinutes(entry.minutes.eventId, entry.minutes.groupSessionId)
  const came = entry.kind === 'meeting' ? whoCame(entry.meeting) : []
  const lines =
    entry.kind === 'meeting'
      ? [
          words.family(entry.meeting.facts.household.name),
          came.length === 0 ? words.nobody : words.came(format.list(came)),
        ]
      : [entry.minutes.facts.title, words.presences[entry.presence]]
  const heading = `${format.date(date)}, ${eventTitle}`
  return (
    <article className={classes.entry} aria-label={heading}>
      <div className={classes.head}>
        <h2 className={classes.title}>{heading}</h2>
        <Anchor size="sm" href={hrefOf(path)} aria-label={`${words.toMinutes}: ${heading}`}>
          {words.toMinutes}
        </Anchor>
      </div>
      <p className={classes.facts}>
        {[words.with(format.list(staff.map(({ name }) => name))), ...lines].join(' · ')}
      </p>
      {entry.kind === 'meeting' && <Agreed entry={entry} />}
    </article>
  )
}

function Agreed({ entry }: { readonly entry: Extract<StoryEntry, { readonly kind: 'meeting' }> }) {
  const { locale } = useFormat()
  const agreements = entry.meeting.agreements.filter(isComplete)
  return (
    <>
      {entry.wasIncidentReported && (
        <p className={classes.incident}>
          <IconAlertTriangle size={16} aria-hidden />
          {words.incident}
        </p>
      )}
      {entry.items.length > 0 && (
        <>
          <h3 className={classes.part}>{words.items}</h3>
          <ul className={classes.items}>
            {entry.items.map((item) => (
              <AgreedItemView key={item.id} item={item} />
            ))}
          </ul>
        </>
      )}
      {agreements.length > 0 && (
        <>
          <h3 className={classes.part}>{words.agreed}</h3>
          <ul className={classes.lines}>
            {agreements.map((one) => (
              <li key={one.id}>{agreementText(one, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
