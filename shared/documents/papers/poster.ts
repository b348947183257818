import { isIn } from '@shared/domain/plan/cancelled'
import type { Session } from '@shared/domain/events/event'
import type { Staff } from '@shared/domain/people/people'
import { groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import { formatTime, minuteOfDay, overlaps, type MinuteOfDay } from '@shared/kernel/time'
import { initialsOf } from '@shared/words/names'
import type { Block, Cell, Column, DocumentModel, KeyValue, Row } from '../model'
import { headOf, paperOf, paperWork, type PaperOptions, type PaperWork } from './paper'

/** As many columns of time as a wide sheet holds; a longer session goes on below. */
const maxColumns = 36

/** The whole board on the wall: a part for each session, staff down and time across, children by initials and form. */
export function posterOf(conference: Conference, plan: PaperPlan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  return paperOf(
    work,
    'poster',
    work.sessions.map((session) => ({
      recipient: session.id,
      footer: [words.titles.poster, words.fullDate(session.date)].join(' · '),
      blocks: [
        ...headOf(work, words.together(words.fullDate(session.date), words.format.range(session))),
        ...boardBlocks(
          work,
          session,
          plan.appointments.filter((row) => isIn(session, row)),
          groupsIn(work, session),
        ),
      ],
    })),
  )
}

/** A group session with the mark that stands for it on the board. */
interface MarkedGroup {
  readonly mark: string
  readonly one: DatedGroupSession
}

const groupsIn = ({ index, groupSessions }: PaperWork, session: Session): readonly MarkedGroup[] =>
  groupSessionsOf(index, null, groupSessions)
    .filter((one) => isIn(session, one))
    .map((one, i) => ({ mark: `G${i + 1}`, one }))

/** What the marks stand for, with time and place. */
const keyOf = ({ words, names }: PaperWork, { mark, one }: MarkedGroup): KeyValue => ({
  label: mark,
  value: [
    one.title,
    words.format.range(one),
    words.format.list(one.staffIds.map((id) => names.staff(id))),
    one.room ? words.together(one.room.name, one.room.building) : '',
  ]
    .filter((part) => part !== '')
    .join(' · '),
})

function boardBlocks(
  work: PaperWork,
  session: Session,
  rows: readonly Appointment[],
  groups: readonly MarkedGroup[],
): readonly Block[] {
  const { words, index, names } = work
  const slots = slotsOf(session, index.conference.event.slotMinutes)
  const ofStaff = groupBy(
    rows.flatMap((row) => row.staffIds.map((staffId) => ({ staffId, row }))),
    ({ staffId }) => staffId,
  )
  const staff = index.conference.staff
    .filter(({ id }) => ofStaff.has(id) || groups.some(({ one }) => one.staffIds.includes(id)))
    .sort((a, b) => words.format.compare(names.staffInList(a.id), names.staffInList(b.id)))
  const board = chunks(slots, maxColumns).map((times): Block => ({
    kind: 'table',
    grid: true,
    columns: [{ title: words.columns.teacher, share: 4 }, ...times.map((time) => columnOf(time))],
    rows: staff.map((one) =>
      rowOf(
        work,
        session,
        one,
        times,
        (ofStaff.get(one.id) ?? []).map(({ row }) => row),
        groups.filter((group) => group.one.staffIds.includes(one.id)),
      ),
    ),
  }))
  if (groups.length === 0) return board
  return [
    ...board,
    { kind: 'spacer', size: 'small' },
    { kind: 'keyValues', rows: groups.map((group) => keyOf(work, group)) },
  ]
}

const columnOf = (at: MinuteOfDay): Column => ({
  title: formatTime(at),
  share: 1.2,
})

function rowOf(
  work: PaperWork,
  session: Session,
  staff: Staff,
  times: readonly MinuteOfDay[],
  rows: readonly Appointment[],
  groups: readonly MarkedGroup[],
): Row {
  const { slotMinutes } = work.index.conference.event
  const slotAt = (at: MinuteOfDay) => ({ start: at, end: minuteOfDay(at + slotMinutes) })
  const cells = times.map((at): Cell => {
    const here = rows.filter(({ start, end }) => start <= at && at < end)
    const [first] = here
    const group = groups.find(({ one }) => overlaps(one, slotAt(at)))
    if (!first && group) return { text: isNamedIn(group, at, times[0]) ? group.mark : '–', strong: true }
    if (!first) return { text: session.breaks.some((pause) => overlaps(pause, slotAt(at))) ? '/' : '' }
    // A meeting of several slots is named in its first and goes on as a line.
    if (first.start < at && times[0] !== at) return { text: '–' }
    const { studentId } = first
    const student = work.index.students.get(studentId)
    const more = new Set(here.map((row) => row.studentId)).size - 1
    return {
      text: student ? initialsOf(student).replaceAll(/[. ]/g, '') : '',
      strong: true,
      details: [more > 0 ? `+${work.words.format.number(more)}` : work.names.form(studentId)],
    }
  })
  return { emphasis: 'plain', cells: [{ text: work.names.staffInList(staff.id), strong: true }, ...cells] }
}

/** A group session is named in the first of its slots, in which it may begin off the grid, and goes on as a line. */
const isNamedIn = ({ one }: MarkedGroup, at: MinuteOfDay, firstColumn: MinuteOfDay | undefined): boolean =>
  one.start >= at || at === firstColumn

function slotsOf({ start, end }: Session, slotMinutes: number): readonly MinuteOfDay[] {
  const slots: MinuteOfDay[] = []
  for (let at: number = start; at < end; at += slotMinutes) slots.push(minuteOfDay(at))
  return slots
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const parts = Math.max(1, Math.ceil(list.length / size))
  const each = Math.ceil(list.length / parts)
  return Array.from({ length: parts }, (_, i) => list.slice(i * each, (i + 1) * each))
}
