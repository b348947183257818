import type { PriorityCounts } from '@shared/domain/plan/plan'
import { boardWords } from '@shared/words/screens/board'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { Figures, type Figure } from '@renderer/ui/Figures'
import { useUnreadable } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import type { Judgement } from '../event-view/use-judgement'

/** The figures of the plan as it stands after the last change. */
export function PlanFigures(props: {
  readonly judgement: Judgement
  /** Announced meetings whose requests were removed since. */
  readonly withdrawn: number
}) {
  const { judgement, withdrawn } = props
  const { figures, conflicts } = judgement
  const format = useFormat()
  const unread = useUnreadable('request', 'plan', 'appointment')
  if (!figures) return null
  if (unread > 0)
    return (
      <Figures figures={[{ label: unreadableWords.figure, value: format.number(unread), tone: 'bad' }]} />
    )
  const [asked, out] = [sumOf(figures.requests), sumOf(figures.unplaced)]
  const wait = figures.householdIdleMinutes
  const changes = figures.changes + withdrawn
  const shown: Figure[] = [
    ...(conflicts.size > 0
      ? [{ label: boardWords.inConflict, value: format.number(conflicts.size), tone: 'bad' as const }]
      : []),
    { label: boardWords.placed, value: boardWords.ofTotal(format.number(asked - out), format.number(asked)) },
    { label: boardWords.unplaced, value: format.number(out), tone: out === 0 ? 'good' : 'plain' },
    ...(figures.unplaced.required > 0
      ? [
          {
            label: boardWords.required,
            value: format.number(figures.unplaced.required),
            tone: 'bad' as const,
          },
        ]
      : []),
    { label: boardWords.waitingMean, value: format.duration(wait.mean) },
    { label: boardWords.waitingLongest, value: format.duration(wait.max) },
    ...(changes > 0
      ? [{ label: boardWords.changes, value: format.number(changes), tone: 'warn' as const }]
      : []),
  ]
  return <Figures figures={shown} />
}

const sumOf = (counts: PriorityCounts): number => counts.required + counts.requested + counts.optional
