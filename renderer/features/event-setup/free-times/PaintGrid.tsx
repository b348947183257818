import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { weekGrid, type FreeWindow } from '@shared/domain/events/free-times'
import type { ConferenceEvent, Session } from '@shared/domain/events/event'
import { formatTime } from '@shared/kernel/time'
import { freeTimesWords as words } from '@shared/words/screens/free-times'
import { useFormat } from '@renderer/ui/use-format'
import { PaintRow } from './PaintRow'
import { countFree, stateOf, stretchesBetween, type Cell } from './painting'
import { usePainting } from './use-painting'
import classes from './free-times.module.css'

/** The sessions of an event side by side, slot by slot: free times of those chosen, to be painted over. */
export function PaintGrid(props: {
  readonly event: ConferenceEvent
  readonly label: string
  /** Of everybody who is chosen. */
  readonly windows: readonly (readonly FreeWindow[])[]
  readonly onPaint: (stretches: readonly FreeWindow[], isFree: boolean) => void
  readonly onPaste: (text: string) => void
}) {
  const { event, windows } = props
  const { sessions } = event
  const format = useFormat()
  const id = useId()
  const table = useRef<HTMLTableElement>(null)
  const [done, setDone] = useState('')
  const grid = useMemo(() => weekGrid(event), [event])
  const counts = useMemo(() => countFree(sessions, grid, windows), [sessions, grid, windows])
  const all = windows.length

  const paintStretches = (stretches: readonly FreeWindow[], isFree: boolean): void => {
    const [first, last] = [stretches[0], stretches.at(-1)]
    if (!first || !last) return
    props.onPaint(stretches, isFree)
    const session = sessions.find((one) => one.id === first.sessionId)
    const when = `${session ? format.shortDate(session.date) : ''} ${format.range({ start: first.start, end: last.end })}`
    setDone(words.painted(when, isFree ? words.states.free : words.states.away))
  }
  /** What is free for all becomes not free; else it becomes free for all. */
  const paint = (from: Cell, to: Cell): void => {
    const count = counts[from.row]?.[from.column]
    const stretches = stretchesBetween(grid, from, to)
    paintStretches(stretches, !count || stateOf(count, all) !== 'free')
  }
  const { cursor, from, isPending, handlers } = usePainting({
    rows: grid.length,
    columns: sessions.length,
    paint,
  })
  const cellId = ({ row, column }: Cell): string => `${id}-${row}-${column}`
  const active = cellId(cursor)
  useEffect(() => {
    // Not when the grid appears, nor while the pointer chooses: it is in view there.
    if (document.activeElement === table.current)
      document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const paintSession = (session: Session, column: number): void => {
    const isFree = grid.every((_, row) => {
      const count = counts[row]?.[column]
      return !count || stateOf(count, all) === 'free'
    })
    paintStretches([{ sessionId: session.id, start: session.start, end: session.end }], !isFree)
  }
  return (
    <>
      <div className={classes.gridScroll}>
        <table
          ref={table}
          role="grid"
          aria-label={props.label}
          aria-multiselectable
          aria-activedescendant={active}
          tabIndex={0}
          className={classes.grid}
          onPaste={(paste) => {
            paste.preventDefault()
            props.onPaste(paste.clipboardData.getData('text/plain'))
          }}
          {...handlers}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                {words.time}
              </th>
              {sessions.map((session, column) => {
                const [date, range] = [format.shortDate(session.date), format.range(session)]
                const name = `${date} ${range}`
                return (
                  <th key={session.id} scope="col">
                    <button
                      type="button"
                      className={classes.session}
                      aria-label={words.wholeSession(name)}
                      title={words.wholeSession(name)}
                      onClick={() => paintSession(session, column)}
                    >
                      <span>{date}</span> <span>{range}</span>
                    </button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {grid.map((row, at) => (
              <PaintRow
                key={row.start}
                row={row}
                at={at}
                time={formatTime(row.start)}
                counts={counts[at] ?? []}
                all={all}
                sessions={sessions}
                cursor={cursor.row === at ? cursor.column : null}
                from={from}
                to={cursor}
                cellId={cellId}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.hint} role="status">
        {isPending ? words.pending : done}
      </p>
    </>
  )
}
