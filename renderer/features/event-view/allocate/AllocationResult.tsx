import { Button, CloseButton, Title } from '@mantine/core'
import type { PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import type { EventId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import { allocateWords } from '@shared/words/screens/allocate'
import type { AllocationState } from '@renderer/services/allocate'
import { Figures, type Figure } from '@renderer/ui/Figures'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './allocate.module.css'

type Result = Extract<AllocationState, { kind: 'done' }>['result']

/** What came of an allocation: what it means, in words, and the figures behind it. */
export function AllocationResult(props: {
  readonly eventId: EventId
  readonly result: Result
  readonly onClose: () => void
}) {
  const { result } = props
  const format = useFormat()
  return (
    <section className={classes.panel} aria-label={allocateWords.done[result.ended]}>
      <div className={classes.line}>
        <Title order={2}>{allocateWords.done[result.ended]}</Title>
        <CloseButton className={classes.end} aria-label={allocateWords.close} onClick={props.onClose} />
      </div>
      <p role="status" className={classes.meaning}>
        {meaningOf(result, format).join(' ')}
      </p>
      <div className={classes.results}>
        <Block title={allocateWords.byPriority} figures={placedFigures(result, format)} />
        <Block title={allocateWords.waiting} figures={waitingFigures(result, format)} />
      </div>
      {sumOf(result.figures.unplaced) > 0 && (
        <Button
          component="a"
          variant="default"
          className={classes.why}
          href={hrefOf(routes.unplaced(props.eventId))}
        >
          {allocateWords.seeUnplaced}
        </Button>
      )}
    </section>
  )
}

function Block(props: { readonly title: string; readonly figures: readonly Figure[] }) {
  return (
    <div>
      <Title order={3} className={classes.blockTitle}>
        {props.title}
      </Title>
      <Figures figures={props.figures} />
    </div>
  )
}

function meaningOf({ figures, bound }: Result, format: Format): readonly string[] {
  const { meaning, missing, requests, families, appointments } = allocateWords
  if (sumOf(figures.requests) === 0) return [missing.requests.todo]
  const out = sumOf(figures.unplaced)
  const proven = figures.unplaced.required > 0 && figures.unplaced.required === bound.unplaced.required
  const { mean } = figures.householdIdleMinutes
  return [
    ...(out === 0 ? [meaning.allPlaced] : []),
    ...(out > 0 && figures.unplaced.required === 0 ? [meaning.allRequired] : []),
    ...(out > 0 ? [meaning.notPlaced(format.counted(out, requests))] : []),
    ...(proven ? [meaning.proven] : []),
    mean === 0 ? meaning.noWaits : meaning.waits(format.duration(mean)),
    ...(figures.extraSessions > 0 ? [meaning.evenings(format.counted(figures.extraSessions, families))] : []),
    ...(figures.changes > 0 ? [meaning.changes(format.counted(figures.changes, appointments))] : []),
  ]
}

function placedFigures({ figures }: Result, format: Format): readonly Figure[] {
  return priorities
    .filter((priority) => figures.requests[priority] > 0)
    .map((priority) => {
      const [all, out] = [figures.requests[priority], figures.unplaced[priority]]
      const value =
        out === 0
          ? `${allocateWords.all} ${format.number(all)}`
          : allocateWords.placedOf(format.number(all - out), format.number(all))
      return {
        label: allocateWords.priorities[priority],
        value,
        tone: out === 0 ? 'good' : priority === 'required' ? 'bad' : 'plain',
      }
    })
}

function waitingFigures({ figures }: Result, format: Format): readonly Figure[] {
  const wait = figures.householdIdleMinutes
  return [
    { label: allocateWords.mean, value: format.duration(wait.mean) },
    { label: allocateWords.most, value: format.duration(wait.p95) },
    { label: allocateWords.longest, value: format.duration(wait.max) },
    ...(figures.extraSessions > 0
      ? [{ label: allocateWords.extraSessions, value: format.number(figures.extraSessions) }]
      : []),
    ...(figures.changes > 0
      ? [{ label: allocateWords.changes, value: format.number(figures.changes), tone: 'warn' as const }]
      : []),
  ]
}

const sumOf = (counts: PriorityCounts): number => counts.required + counts.requested + counts.optional
