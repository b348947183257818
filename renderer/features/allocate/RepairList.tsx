import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Repair } from '@shared/domain/plan/repair'
import type { RequestId } from '@shared/kernel/ids'
import { repairSentence } from '@shared/words/repairs'
import { unplacedWords } from '@shared/words/screens/allocate'
import type { BoardOutcome, PlanInHand, RoomMaking } from '@renderer/workflows/board'
import { PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import { describeIn } from '../board/describe'
import type { EventPlan } from '../board/event-plan'
import { problemSentence } from '../board/problem-words'
import type { Said } from '../board/use-deeds'
import classes from './allocate.module.css'
import { useRepairs, type Repairs } from './use-repairs'

/** What would make room for a request, each way with a button where the plan alone has to change for it. */
export function RepairList(props: {
  readonly event: EventPlan
  readonly requestId: RequestId
  readonly run: (deed: (plan: PlanInHand) => BoardOutcome, words: string) => Promise<boolean>
  readonly said: Said | null
  readonly onPlaced: () => void
}) {
  const { event, requestId, run, said } = props
  const { board } = useApp().workflows
  const format = useFormat()
  const found = useRepairs(event, requestId)
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const words = unplacedWords.repairs
  const apply = (repair: RoomMaking): void =>
    void run((plan) => board.makeRoom(plan, repair), words.done).then((done) => done && props.onPlaced())
  return (
    <PanelSection title={words.title}>
      <div role="status" className={classes.quiet}>
        {said?.kind === 'refused' ? problemSentence(event, describe, said.problem) : statusOf(found)}
      </div>
      {found.kind === 'found' && (
        <ul className={classes.repairs}>
          {found.repairs.map((repair) => (
            <li key={keyOf(repair)}>
              <span>{repairSentence(event.index, format, repair)}</span>
              {(repair.kind === 'move' || repair.kind === 'leave-out') && (
                <Button size="compact-sm" variant="default" onClick={() => apply(repair)}>
                  {repair.kind === 'move' && repair.moves.length === 0 ? words.free : words[repair.kind]}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

function statusOf(found: Repairs): string {
  const words = unplacedWords.repairs
  if (found.kind !== 'found') return words[found.kind]
  return found.repairs.length === 0 ? words.none : words.found
}

/** One of a kind is told, except of hours: those are of one person each. */
const keyOf = (repair: Repair): string =>
  repair.kind === 'widen' ? `widen ${repair.hours[0].who.id}` : repair.kind
