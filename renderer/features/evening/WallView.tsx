import { Button } from '@mantine/core'
import { useElementSize, useFullscreenElement, useMergedRef } from '@mantine/hooks'
import { useMemo } from 'react'
import type { EveningMeeting } from '@shared/domain/evening/meetings'
import { noticedDelay, runningStaff } from '@shared/domain/evening/running'
import type { Student } from '@shared/domain/people/people'
import { formatTime } from '@shared/kernel/time'
import { wallWords as words } from '@shared/words/screens/evening'
import { useFormat } from '@renderer/ui/use-format'
import classes from './wall.module.css'
import { meetingNames } from './meeting-names'
import { useBands } from './use-bands'
import type { ReceptionEvening } from './use-evening'
import { usePages } from './use-pages'

/** For a screen in the corridor: every teacher, the room, who is next by initials, and who runs late. */
export function WallView({ evening }: { readonly evening: ReceptionEvening }) {
  const { event, meetings, minute } = evening
  const format = useFormat()
  const bands = useBands(evening)
  const { ref: screen, toggle, fullscreen } = useFullscreenElement()
  const { ref: measured, height } = useElementSize()
  const ref = useMergedRef(screen, measured)
  const names = useMemo(() => meetingNames(event, format), [event, format])
  const staff = runningStaff(meetings, bands, minute)
    .map((one) => ({ ...one, name: event.names.staffInList(one.staffId) }))
    .toSorted((a, b) => format.compare(a.name, b.name))
  const initials = (meeting: EveningMeeting): string =>
    [...new Set(meeting.rows.map(({ studentId }) => studentId))]
      .flatMap((id) => {
        const student = event.index.students.get(id)
        return student ? [initialsOf(student)] : []
      })
      .join(', ')
  // Nobody scrolls in a corridor: what does not fit comes on the next page.
  const perPage = fullscreen ? Math.max(1, Math.floor((height - headHeight) / rowHeight)) : staff.length
  const paging = usePages(Math.ceil(staff.length / Math.max(1, perPage)))
  const shownStaff = staff.slice(paging.page * perPage, (paging.page + 1) * perPage)
  return (
    <div ref={ref} className={classes.wall} tabIndex={0} role="region" aria-label={words.title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{words.title}</h2>
        <span className={classes.time}>{format.clock(evening.now, evening.timezone)}</span>
        {paging.pages > 1 && (
          <>
            <span className={classes.quiet}>
              {words.page(format.number(paging.page + 1), format.number(paging.pages))}
            </span>
            <Button variant="default" onClick={paging.togglePause}>
              {paging.isPaused ? words.goOn : words.pause}
            </Button>
          </>
        )}
        {!fullscreen && <Button onClick={() => void toggle()}>{words.fullScreen}</Button>}
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.teacher}</th>
            <th scope="col">{words.columns.room}</th>
            <th scope="col">{words.columns.now}</th>
            <th scope="col">{words.columns.next}</th>
            <th scope="col">{words.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {shownStaff.map(({ staffId, name, running, next, late }) => {
            const shown = running ?? next[0]
            return (
              <tr key={staffId}>
                <th scope="row">{name}</th>
                <td>{shown ? names.place(shown) : ''}</td>
                <td>{running ? initials(running) : ''}</td>
                <td>
                  {next.slice(0, 2).map((one) => (
                    <span key={one.id} className={classes.next}>
                      <span className={classes.quiet}>{formatTime(one.start)}</span> {initials(one)}
                    </span>
                  ))}
                </td>
                <td data-tone={!shown ? 'quiet' : late >= noticedDelay ? 'warn' : 'good'}>
                  {!shown
                    ? words.done
                    : late >= noticedDelay
                      ? words.late(format.duration(roundedDelay(late)))
                      : words.onTime}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** In CSS pixels, as wall.module.css draws them. */
const rowHeight = 46
const headHeight = 104

/** Corridors need no single minutes, and figures that change all the time are not believed. */
const roundedDelay = (minutes: number): number => Math.max(5, Math.round(minutes / 5) * 5)

/** A. K.: enough for a family to know itself, and for nobody else. */
function initialsOf({ givenName, familyName, preferredName }: Student): string {
  const first = (name: string): string => [...new Intl.Segmenter().segment(name.trim())][0]?.segment ?? ''
  return [preferredName || givenName, familyName]
    .map(first)
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join(' ')
}
