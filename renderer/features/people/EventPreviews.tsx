import { useEffect, useState } from 'react'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Result } from '@shared/kernel/result'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { violationSentence } from '@shared/words/violations'
import type { EventSummary } from '@renderer/queries/queries'
import type { EventPreview } from '@renderer/services/people-previews'
import { useFormat } from '@renderer/ui/use-format'

const { previews: words } = peopleEditWords
/** More are counted. */
const maxListed = 6

/** What is looked at now; null until it is known, and where it cannot be done at all. `look` is the same until something changes. */
export function useEventPreviews(
  look: () => Promise<Result<readonly EventPreview[], unknown>>,
): readonly EventPreview[] | null {
  const [previews, setPreviews] = useState<readonly EventPreview[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void look().then((found) => {
      if (isWanted) setPreviews(found.ok ? found.value : null)
    })
    return () => {
      isWanted = false
    }
  }, [look])
  return previews
}

/** What a split or a merge does to the events: what changes hands, and which rules their plans would break. */
export function EventPreviews(props: {
  readonly previews: readonly EventPreview[] | null
  readonly events: readonly EventSummary[]
}) {
  const { previews, events } = props
  if (previews === null) return null
  if (previews.length === 0) return <p role="status">{words.noEvent}</p>
  return (
    <section role="status" aria-label={words.title}>
      {previews.map((preview) => (
        <div key={preview.eventId}>
          <strong>{events.find(({ event }) => event.id === preview.eventId)?.event.title ?? ''}</strong>
          <PreviewLines preview={preview} />
        </div>
      ))}
    </section>
  )
}

function PreviewLines({ preview }: { readonly preview: EventPreview }) {
  const { requests, placed, announced, plan } = preview
  const format = useFormat()
  const broken = plan?.broken ?? []
  const index = broken.length > 0 && plan ? indexConference(plan.conference) : null
  const counted = format.counted(requests, peopleEditWords.counts.request)
  const moving = placed > 0 ? words.moving(counted, format.number(placed)) : words.movingUnplaced(counted)
  const lines = [
    ...(requests > 0 ? [moving] : []),
    ...(announced > 0 ? [words.newLetters] : []),
    ...(index ? broken.slice(0, maxListed).map((one) => violationSentence(index, format, one)) : []),
    ...(broken.length > maxListed
      ? [words.more(format.counted(broken.length - maxListed, words.problems))]
      : []),
  ]
  if (plan && broken.length === 0) lines.push(requests > 0 ? words.noRuleBroken : words.nothingChanges)
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
