import { Switch, UnstyledButton } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { formatTime } from '@shared/kernel/time'
import { familyCostWords } from '@shared/words/family-cost'
import { boardWords } from '@shared/words/screens/board'
import { useApp } from '../../app-context'
import type { EventPlan } from '../event-plan'
import type { PossibleStart, Starts, StartView } from '../starts'
import { whyBlocked } from '../start-words'
import type { PanelProps } from './panel-props'
import classes from './panel.module.css'

/** So many starts are named as the best. */
const bestShown = 3

/** The best starts for the family, then every start in every session: to take at once where the rules allow, else with the reason why not. */
export function StartsList(
  props: PanelProps & {
    readonly appointment: AppointmentRecord | null
    /** Null until they are worked out. */
    readonly starts: Starts | null
  },
) {
  const { event, describe, requestId, appointment, starts } = props
  const { board } = useApp().services
  const [onlyPossible, setOnlyPossible] = useState(true)
  if (appointment?.pinned) return <div className={classes.quiet}>{boardWords.pinnedStays}</div>
  if (!starts) return <div className={classes.quiet}>{boardWords.startsChecking}</div>

  const take = (view: StartView): void => {
    const time = describe.time(view.sessionId, view.start)
    void props.run(
      () => board.moveTo(event.index.conference.event.id, requestId, view.sessionId, view.start),
      appointment ? boardWords.moved(time) : boardWords.placedAt(time),
    )
  }
  return (
    <>
      <div className={classes.startsHead}>
        <span className={classes.quiet}>
          {boardWords.possibleCount(describe.format.number(starts.best.length))}
        </span>
        <Switch
          size="xs"
          label={boardWords.onlyPossible}
          checked={onlyPossible}
          onChange={(change) => setOnlyPossible(change.currentTarget.checked)}
        />
      </div>
      {starts.best.length === 0 && (
        <div className={classes.quiet}>{appointment ? boardWords.noneMoving : boardWords.nonePossible}</div>
      )}
      {starts.best.length > 1 && (
        <section aria-label={boardWords.best}>
          <h4 className={classes.dayName}>{boardWords.best}</h4>
          <ul className={classes.starts}>
            {starts.best.slice(0, bestShown).map((view) => (
              <PossibleTime
                key={`${view.sessionId} ${view.start}`}
                time={describe.time(view.sessionId, view.start)}
                view={view}
                props={props}
                onTake={take}
              />
            ))}
          </ul>
        </section>
      )}
      {event.index.conference.event.sessions.map((session) => {
        const own = starts.inOrder.filter(
          (view) => view.sessionId === session.id && (!onlyPossible || view.kind !== 'blocked'),
        )
        return own.length === 0 || (onlyPossible && own.every((view) => view.kind === 'here')) ? null : (
          <section key={session.id} aria-label={describe.session(session.id)}>
            <h4 className={classes.dayName}>{describe.format.dayAndDate(session.date)}</h4>
            <ul className={classes.starts}>
              {runsOf(own, event, props).map((run) => (
                <Run key={run.view.start} run={run} props={props} onTake={take} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

/** Neighbouring starts that are blocked for the same reason are listed as one. */
interface Run {
  readonly view: StartView
  readonly last: StartView
  readonly why: string
}

function runsOf(
  views: readonly StartView[],
  event: EventPlan,
  { describe, requestId }: PanelProps,
): readonly Run[] {
  const runs: Run[] = []
  for (const view of views) {
    const why = view.kind === 'blocked' ? whyBlocked(event, describe, requestId, view) : ''
    const before = runs.at(-1)
    if (before && view.kind === 'blocked' && before.why === why)
      runs[runs.length - 1] = { ...before, last: view }
    else runs.push({ view, last: view, why })
  }
  return runs
}

function Run({
  run,
  props,
  onTake,
}: {
  readonly run: Run
  readonly props: PanelProps
  readonly onTake: (view: StartView) => void
}) {
  const { view, last, why } = run
  const time = formatTime(view.start)
  switch (view.kind) {
    case 'here':
      return (
        <li className={classes.start} aria-current="true">
          <span className={classes.time}>{time}</span>
          <span className={classes.grow}>{boardWords.now}</span>
        </li>
      )
    case 'possible':
      return <PossibleTime time={time} view={view} props={props} onTake={onTake} />
    case 'blocked':
      return (
        <li className={classes.start}>
          <span className={classes.time}>{view === last ? time : `${time}–${formatTime(last.start)}`}</span>
          <IconX size={14} aria-hidden className={classes.bad} />
          <span className={classes.grow}>{why}</span>
        </li>
      )
  }
}

/** A time to take, with what it costs the family. */
function PossibleTime(row: {
  readonly time: string
  readonly view: PossibleStart
  readonly props: PanelProps
  readonly onTake: (view: StartView) => void
}) {
  const { view, props } = row
  return (
    <li>
      <UnstyledButton className={classes.start} data-possible onClick={() => row.onTake(view)}>
        <span className={classes.time}>{row.time}</span>
        <IconCheck size={14} aria-hidden className={classes.good} />
        <span className={classes.grow}>
          {boardWords.possible(familyCostWords(props.describe.format, view.cost))}
        </span>
      </UnstyledButton>
    </li>
  )
}
