import { isIn } from '@shared/domain/plan/cancelled'
import { inTimeOrder } from '@shared/domain/plan/family-meetings'
import { groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId } from '@shared/kernel/ids'
import { formatTime, minuteOfDay, type MinuteOfDay } from '@shared/kernel/time'
import { familyName } from '@shared/words/names'
import type { Cell, DocumentModel, Row, TableBlock } from '../model'
import { modeOf, roomOf } from '@shared/domain/plan/places'
import { interpretationOf } from '../phrases'
import {
  childrenInShort,
  headOf,
  paperOf,
  paperWork,
  quiet,
  type PaperOptions,
  type PaperWork,
} from './paper'

/** How long before its first meeting a letter asks a family to come. */
const minutesBefore = 5

/**
 * Reception's list: a part for each session, the families who come to school that day by name, when they arrive, and
 * where each begins. Two columns a page, so that few pages have to be turned while people queue.
 */
export function signInOf(conference: Conference, plan: PaperPlan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  return paperOf(
    work,
    'sign-in',
    work.sessions.map((session) => ({
      recipient: session.id,
      footer: [words.titles['sign-in'], words.fullDate(session.date)].join(' · '),
      margins: 'narrow',
      blocks: [
        ...headOf(work, words.onDay(words.titles['sign-in'], session.date)),
        quiet(words.signIn.hint),
        tableOf(
          work,
          plan.appointments.filter((row) => isIn(session, row) && modeOf(work.index, row) === 'in-person'),
          groupSessionsOf(work.index, null, work.groupSessions).filter((one) => isIn(session, one)),
        ),
      ],
    })),
  )
}

function tableOf(
  work: PaperWork,
  appointments: readonly Appointment[],
  groupSessions: readonly DatedGroupSession[],
): TableBlock {
  const { columns } = work.words
  return {
    kind: 'table',
    sideBySide: 2,
    columns: [
      { title: columns.here, share: 6 },
      { title: columns.family, share: 54, large: true },
      { title: columns.arrives, share: 13 },
      { title: columns.first, share: 27 },
    ],
    rows: familiesIn(work, appointments, groupSessions),
  }
}

/** Where a family is first: a meeting, or a group session. */
interface FirstPlace {
  readonly start: MinuteOfDay
  readonly where: Cell
}

interface ComingFamily {
  readonly id: HouseholdId
  readonly name: string
  readonly children: string
  readonly first: FirstPlace
  readonly rows: readonly Appointment[]
}

function familiesIn(
  work: PaperWork,
  appointments: readonly Appointment[],
  groupSessions: readonly DatedGroupSession[],
): readonly Row[] {
  const { index, names, words } = work
  const meetings = groupBy(inTimeOrder(appointments), (row) => row.householdId)
  const groups = groupBy(
    groupSessions.flatMap((one) => one.members.map((member) => ({ ...member, one }))),
    ({ householdId }) => householdId,
  )
  const families = [...new Set([...meetings.keys(), ...groups.keys()])].flatMap((id): ComingFamily[] => {
    const [rows, own] = [meetings.get(id) ?? [], groups.get(id) ?? []]
    const places = [
      ...rows.slice(0, 1).map((row) => ({ start: row.start, where: whereOf(work, row) })),
      ...own.slice(0, 1).map(({ one }) => ({ start: one.start, where: whereOfGroup(work, one) })),
    ]
    const [first] = places.toSorted((a, b) => a.start - b.start)
    const household = index.households.get(id)
    if (!first || !household) return []
    const ids = [...rows.map((row) => row.studentId), ...own.flatMap(({ studentId }) => studentId ?? [])]
    return [{ id, name: familyName(household), children: childrenInShort(work, ids), first, rows }]
  })
  // The children with their forms are listed below: only families of the same name and children need more to
  // distinguish them.
  return [...groupBy(families, ({ name, children }) => `${name}\n${children}`).values()]
    .flatMap((all) =>
      all.length === 1 ? all : all.map((one) => ({ ...one, name: names.household(one.id) })),
    )
    .toSorted((a, b) => words.format.compare(a.name, b.name) || words.format.compare(a.children, b.children))
    .map((family) => familyRow(work, family))
}

function familyRow(work: PaperWork, { name, children, first, rows }: ComingFamily): Row {
  const { index, words } = work
  const interpreters = rows.flatMap((row) => {
    const found = interpretationOf(index, row)
    return found ? [`${words.format.language(found.language)}: ${found.name}`] : []
  })
  return {
    emphasis: 'plain',
    cells: [
      { text: '', tick: true },
      { text: name, strong: true, details: [children, ...new Set(interpreters)].filter((one) => one !== '') },
      { text: formatTime(minuteOfDay(Math.max(0, first.start - minutesBefore))), strong: true },
      first.where,
    ],
  }
}

function whereOf({ index, words }: PaperWork, row: Appointment): Cell {
  const room = roomOf(index, row)
  return {
    text: room ? room.name : words.noRoom(modeOf(index, row)),
    details: room && room.building !== '' ? [room.building] : [],
  }
}

const whereOfGroup = ({ words }: PaperWork, { title, room }: DatedGroupSession): Cell => ({
  text: room ? room.name : words.noRoom('in-person'),
  details: [room?.building ?? '', title].filter((one) => one !== ''),
})
