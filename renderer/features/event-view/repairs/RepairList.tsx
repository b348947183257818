import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { CostedRepair, Repair } from '@shared/domain/plan/repair'
import type { RequestId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import { consentWords, repairSentence } from '@shared/words/repairs'
import { unplacedWords } from '@shared/words/screens/allocate'
import type { FoundInterpreter } from '@renderer/services/board'
import { PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import { describeIn } from '../describe'
import type { EventPlan } from '../event-plan'
import { problemSentence } from '../problem-words'
import type { CommandFeedback, RunCommand } from '../use-commands'
import { FoundInterpreterForm } from './FoundInterpreterForm'
import classes from './repairs.module.css'
import { useRepairs, type Repairs } from './use-repairs'

const words = unplacedWords.repairs

/** What would make room for a request, each way with a button: where somebody has to agree first, the button says so. */
export function RepairList(props: {
  readonly event: EventPlan
  readonly requestId: RequestId
  readonly run: RunCommand
  readonly feedback: CommandFeedback | null
  readonly onPlaced?: () => void
}) {
  const { event, requestId, run, feedback } = props
  const { board } = useApp().services
  const format = useFormat()
  const found = useRepairs(event, requestId)
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const apply = (repair: Repair, interpreter?: FoundInterpreter): void =>
    void run(() => board.makeRoom(event.index.conference.event.id, repair, interpreter), words.done).then(
      (done) => done && props.onPlaced?.(),
    )
  return (
    <PanelSection title={words.title}>
      <div role="status" className={classes.quiet}>
        {feedback?.kind === 'refused' ? problemSentence(event, describe, feedback.problem) : statusOf(found)}
      </div>
      {found.kind === 'found' && (
        <ul className={classes.repairs}>
          {found.repairs.map((repair) => (
            <li key={keyOf(repair)}>
              <span>{repairSentence(event.index, format, repair)}</span>
              {repair.kind === 'hire' ? (
                <FoundInterpreterForm onFound={(interpreter) => apply(repair, interpreter)} />
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  classNames={{ root: classes.agreed ?? '', label: classes.agreedLabel ?? '' }}
                  onClick={() => apply(repair)}
                >
                  {buttonOf(event, format, repair)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

function buttonOf(event: EventPlan, format: Format, repair: Exclude<CostedRepair, { kind: 'hire' }>): string {
  switch (repair.kind) {
    case 'move':
      return repair.moves.length === 0 ? words.free : words.move
    case 'leave-out':
      return words['leave-out']
    case 'widen':
    case 'lengthen':
      return consentWords(event.index, format, repair)
  }
}

function statusOf(found: Repairs): string {
  if (found.kind !== 'found') return words[found.kind]
  return found.repairs.length === 0 ? words.none : words.found
}

/** There is one of a kind, except of hours and languages: those are of one person each. */
function keyOf(repair: Repair): string {
  if (repair.kind === 'widen') return `widen ${repair.hours[0].who.id}`
  return repair.kind === 'hire' ? `hire ${repair.language}` : repair.kind
}
