import { Button, Group, Progress, Title, VisuallyHidden } from '@mantine/core'
import type { PriorityCounts } from '@shared/domain/plan/plan'
import { allocateWords } from '@shared/words/screens/allocate'
import type { AllocationState } from '@renderer/services/allocate'
import { useFormat } from '@renderer/ui/use-format'
import classes from './allocate.module.css'
import { ConvergenceChart } from './ConvergenceChart'

/** An allocation under way: what it does, how good the plan has become, and how to leave off. */
export function AllocationUnderWay(props: {
  readonly state: Extract<AllocationState, { kind: 'running' }>
  readonly onSave: () => void
  readonly onDiscard: () => void
}) {
  const { progress, seconds, stopping } = props.state
  const format = useFormat()
  const now = progress.at(-1)
  const phase = now?.phase ?? 'compiling'
  const fraction = phase === 'improving' || phase === 'placing' ? (now?.fraction ?? null) : null
  const what = stopping ? allocateWords.stopping : allocateWords.phases[phase]
  const left = phase === 'improving' && fraction !== null ? Math.ceil(seconds * (1 - fraction)) : null
  const placed = sumOf(now?.placed)
  const all = sumOf(now?.requests)
  const most = all - sumOf(now?.bound.unplaced)
  const improving = progress.filter((point) => point.phase === 'improving')
  return (
    <section className={classes.panel} aria-label={allocateWords.title}>
      <div className={classes.line}>
        <Title order={2}>{allocateWords.title}</Title>
        <span className={classes.quiet}>{what}</span>
        {left !== null && !stopping && (
          <span className={classes.end}>
            {allocateWords.left(format.counted(left, allocateWords.seconds))}
          </span>
        )}
      </div>
      <Progress
        value={fraction === null ? 100 : fraction * 100}
        animated={fraction === null}
        size="sm"
        aria-label={what}
        transitionDuration={100}
      />
      {/* Announced at every quarter only, so that a screen reader is not flooded. */}
      <VisuallyHidden role="status">
        {fraction === null ? what : `${what}, ${format.percent(Math.floor(fraction * 4) / 4)}`}
      </VisuallyHidden>
      <div className={classes.charts}>
        <ConvergenceChart
          label={allocateWords.placed}
          value={
            now ? allocateWords.placedOf(format.number(placed), format.number(all)) : allocateWords.notYet
          }
          about={now ? allocateWords.atMost(format.number(most)) : ''}
          points={improving.map((point) => ({ at: point.fraction ?? 0, value: sumOf(point.placed) }))}
          limit={most}
        />
        <ConvergenceChart
          label={allocateWords.cost}
          value={now ? format.number(Math.round(now.cost)) : allocateWords.notYet}
          about={allocateWords.costAbout}
          points={improving.map((point) => ({ at: point.fraction ?? 0, value: point.cost }))}
          limit={now?.bound.cost ?? 0}
        />
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={props.onSave} disabled={stopping || phase === 'compiling'}>
          {allocateWords.keep}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onDiscard}>
          {allocateWords.discard}
        </Button>
      </Group>
    </section>
  )
}

const sumOf = (counts: PriorityCounts | undefined): number =>
  counts ? counts.required + counts.requested + counts.optional : 0
