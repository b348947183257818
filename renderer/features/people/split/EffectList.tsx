import { peopleEditWords } from '@shared/words/screens/people-edits'
import type { useApp } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { useFormat } from '@renderer/ui/use-format'

const { split: words } = peopleEditWords
type Looked = Awaited<ReturnType<ReturnType<typeof useApp>['services']['peopleEdits']['lookAtSplit']>>

/** What happens to each event. */
export type Effects = Extract<Looked, { readonly ok: true }>['value']

/** What a split does to the events: what changes family, keeps its place, and was announced already. */
export function EffectList(props: { readonly effects: Effects; readonly events: readonly EventSummary[] }) {
  const format = useFormat()
  if (props.effects.length === 0) return <p role="status">{words.noEffect}</p>
  return (
    <ul role="status" aria-label={words.effects}>
      {props.effects.map(({ eventId, requests, placed, announced }) => (
        <li key={eventId}>
          {words.effect(
            props.events.find(({ event }) => event.id === eventId)?.event.title ?? '',
            format.counted(requests, peopleEditWords.counts.request),
            format.number(placed),
          )}
          {announced > 0 && ` ${words.newLetters}`}
        </li>
      ))}
    </ul>
  )
}
