import { Anchor, Button } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { WaitingRequest } from '@shared/domain/plan/waiting-list'
import type { RequestId, StaffId } from '@shared/kernel/ids'
import { requestWords } from '@shared/words/screens/requests'
import { waitingWords as words } from '@shared/words/screens/waiting'
import { hrefOf, routes } from '@renderer/ui/routes'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import { describeIn } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import { problemSentence } from '../event-view/problem-words'
import { startsIn, type PossibleStart } from '../event-view/starts'
import { useCommands } from '../event-view/use-commands'
import classes from './waiting.module.css'

/** One teacher's list in order of need; whoever could have a place that is free now is offered it. */
export function WaitingPanel(props: {
  readonly event: EventPlan
  readonly staffId: StaffId
  readonly waiting: readonly WaitingRequest[]
  readonly onClose: () => void
}) {
  const { event, waiting } = props
  const format = useFormat()
  const { board } = useApp().services
  const { run, feedback } = useCommands()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const free = useFree(event, waiting)
  const eventId = event.index.conference.event.id
  return (
    <SidePanel title={words.panel(event.names.staff(props.staffId))} onClose={props.onClose}>
      <p className={classes.quiet}>{words.order}</p>
      <div role="status">
        {feedback?.kind === 'refused'
          ? problemSentence(event, describe, feedback.problem)
          : (feedback?.words ?? (free === null ? words.looking : ''))}
      </div>
      <ol className={classes.list}>
        {waiting.map(({ request, otherMeetings }) => {
          const best = free?.get(request.id)
          const time = best && describe.time(best.sessionId, best.start)
          return (
            <li key={request.id}>
              <Anchor href={hrefOf(routes.unplaced(eventId, request.id))}>
                {event.names.studentWithForm(request.studentId)}
              </Anchor>
              <div className={classes.quiet}>
                {[
                  event.names.household(request.householdId),
                  requestWords.priorities[request.priority],
                  request.rank === null ? '' : words.rank(format.number(request.rank)),
                  format.counted(otherMeetings, words.meetings),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </div>
              {best && time !== undefined ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    void run(
                      () => board.moveTo(eventId, request.id, best.sessionId, best.start),
                      words.placed(time),
                    )
                  }
                >
                  {words.offer(time)}
                </Button>
              ) : (
                free && <div className={classes.quiet}>{words.noneFree}</div>
              )}
            </li>
          )
        })}
      </ol>
    </SidePanel>
  )
}

/** The best free start of each request, worked out once the panel stands; null until then. */
function useFree(
  event: EventPlan,
  waiting: readonly WaitingRequest[],
): ReadonlyMap<RequestId, PossibleStart> | null {
  const [found, setFound] = useState<{
    readonly of: readonly WaitingRequest[]
    readonly free: ReadonlyMap<RequestId, PossibleStart>
  } | null>(null)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const free = waiting.flatMap(({ request }): [RequestId, PossibleStart][] => {
        const [best] = startsIn(event, request.id).best
        return best ? [[request.id, best]] : []
      })
      setFound({ of: waiting, free: new Map(free) })
    })
    return () => window.clearTimeout(timer)
  }, [event, waiting])
  return found?.of === waiting ? found.free : null
}
