import { isIn } from '@shared/domain/plan/cancelled'
import { meetingsOf } from '@shared/domain/plan/family-meetings'
import { groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import { formatTime } from '@shared/kernel/time'
import type { Block, DocumentModel, Row } from '../model'
import { modeOf } from '@shared/domain/plan/places'
import { staffNames } from '../phrases'
import {
  headOf,
  linesOfEach,
  paperOf,
  paperWork,
  roomNameOf,
  type PaperOptions,
  type PaperWork,
} from './paper'

type Meeting = readonly [Appointment, ...Appointment[]]

/**
 * For those who bring families to rooms: a part for each session, at each time who goes where, by the child's name. Three
 * columns a page, so that one turns few pages in a crowd.
 */
export function usherListOf(conference: Conference, plan: PaperPlan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  return paperOf(
    work,
    'usher-list',
    work.sessions.map((session) => ({
      recipient: session.id,
      footer: [words.titles['usher-list'], words.fullDate(session.date)].join(' · '),
      margins: 'narrow',
      blocks: [
        ...headOf(work, words.together(words.fullDate(session.date), words.format.range(session))),
        ...timesOf(
          work,
          plan.appointments.filter((row) => isIn(session, row) && modeOf(work.index, row) === 'in-person'),
          groupSessionsOf(work.index, null, work.groupSessions).filter((one) => isIn(session, one)),
        ),
      ],
    })),
  )
}

/** A table for each time at which meetings or group sessions begin; those for many families come first. */
function timesOf(
  work: PaperWork,
  rows: readonly Appointment[],
  groupSessions: readonly DatedGroupSession[],
): readonly Block[] {
  const shared = sharedRooms(rows)
  const columns = [
    { title: '', share: 68, large: true },
    { title: '', share: 32 },
  ]
  const meetings = meetingsOf(work.index, rows)
    .map((meeting) => ({ name: childrenOf(work, meeting), meeting }))
    .toSorted((a, b) => work.words.format.compare(a.name, b.name))
    .map(({ name, meeting }) => ({ start: meeting[0].start, row: rowOf(work, name, meeting, shared) }))
  const groups = groupSessions.map((one) => ({ start: one.start, row: groupRow(work, one) }))
  const byTime = [...groupBy([...groups, ...meetings], ({ start }) => start)].toSorted(([a], [b]) => a - b)
  return byTime.map(([start, own]) => ({
    kind: 'table',
    sideBySide: 3,
    heading: formatTime(start),
    columns,
    rows: own.map(({ row }) => row),
  }))
}

const groupRow = ({ index, words }: PaperWork, { title, staffIds, room }: DatedGroupSession): Row => ({
  emphasis: 'plain',
  cells: [
    { text: title, strong: true, details: [words.format.list(staffNames(index, staffIds))] },
    { text: room ? room.name : words.noRoom('in-person') },
  ],
})

/** Rooms in which several members of staff meet families: there the member of staff has to be named. */
function sharedRooms(rows: readonly Appointment[]): ReadonlySet<Appointment['roomId']> {
  const byRoom = groupBy(rows, ({ roomId }) => roomId)
  const several = [...byRoom].filter(([, all]) => new Set(all.flatMap(({ staffIds }) => staffIds)).size > 1)
  return new Set(several.map(([id]) => id))
}

const childrenOf = ({ names }: PaperWork, meeting: Meeting): string =>
  linesOfEach(meeting, ({ studentId }) => names.studentInList(studentId))

function rowOf(
  work: PaperWork,
  name: string,
  meeting: Meeting,
  shared: ReadonlySet<Appointment['roomId']>,
): Row {
  const staff = ({ staffIds }: Appointment): string =>
    work.words.format.list(staffNames(work.index, staffIds))
  const isShared = meeting.some(({ roomId }) => shared.has(roomId))
  return {
    emphasis: 'plain',
    cells: [
      { text: name, details: isShared ? [linesOfEach(meeting, staff)] : [] },
      { text: linesOfEach(meeting, (row) => roomNameOf(work, row)) },
    ],
  }
}
