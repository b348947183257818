import type { Session } from '@shared/domain/events/event'
import type { Staff } from '@shared/domain/people/people'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { StaffId } from '@shared/kernel/ids'
import { minuteOfDay, overlaps, type LocalDate, type TimeRange } from '@shared/kernel/time'
import { documentWords, formalStaffName, type DocumentWords } from '@shared/words/documents'
import { staffListName } from '@shared/words/names'
import type { RevisionOptions, SchoolHead } from './families'
import type { Block, DocumentModel, DocumentPart, Row } from './model'
import { childAndForm, interpretationOf, letterhead, modeOf, roomOf } from './phrases'

export interface TimetableOptions extends Pick<RevisionOptions, 'former'> {
  readonly school: SchoolHead
  readonly locale: string
  /** The date that the timetables carry. */
  readonly date: LocalDate
  /** In this order; left out: every member of staff whom somebody asked to meet, or who has or had a meeting, by family name. */
  readonly recipients?: readonly StaffId[]
}

interface Work {
  readonly index: ConferenceIndex
  readonly words: DocumentWords
  readonly options: TimetableOptions
}

/** What a member of staff does from one moment of a session to the next. */
type Stretch = TimeRange &
  (
    | { readonly kind: 'meeting'; readonly rows: readonly Appointment[] }
    | { readonly kind: 'break' | 'free' | 'away' }
  )

/**
 * The timetables of staff, one part for each: every slot of every session as a meeting, a break or free. Of families it
 * tells what the meeting needs, and nothing of separations.
 */
export function timetablesOf(conference: Conference, plan: Plan, options: TimetableOptions): DocumentModel {
  const work: Work = { index: indexConference(conference), words: documentWords(options.locale), options }
  const meetings = groupBy(
    plan.appointments.flatMap((row) => row.staffIds.map((staffId) => ({ staffId, row }))),
    (pair) => pair.staffId,
  )
  return {
    title: work.words.timetable.documentTitle(options.date),
    language: work.words.language,
    direction: work.words.direction,
    pageLabel: work.words.pageLabel,
    parts: (options.recipients ?? staffConcerned(work, plan)).flatMap((id): DocumentPart[] => {
      const staff = work.index.staff.get(id)
      return staff
        ? [
            timetableOf(
              work,
              staff,
              (meetings.get(id) ?? []).map((pair) => pair.row),
            ),
          ]
        : []
    }),
  }
}

function staffConcerned({ index, words, options }: Work, { appointments }: Plan): readonly StaffId[] {
  const former = (options.former ?? []).flatMap((one) => one.appointments)
  const rows = [...index.conference.requests, ...appointments, ...former]
  const concerned = new Set(rows.flatMap(({ staffIds }) => staffIds))
  return index.conference.staff
    .filter((staff) => concerned.has(staff.id))
    .sort((a, b) => words.format.compare(staffListName(a), staffListName(b)))
    .map((staff) => staff.id)
}

function timetableOf(work: Work, staff: Staff, meetings: readonly Appointment[]): DocumentPart {
  const { timetable } = work.words
  const { event } = work.index.conference
  const name = formalStaffName(staff)
  const legend: Block = {
    kind: 'paragraph',
    text: someChildAttends(work.index, meetings)
      ? `${timetable.tickWhoCame} ${timetable.boldAttends}`
      : timetable.tickWhoCame,
    tone: 'quiet',
  }
  return {
    recipient: staff.id,
    footer: [name, event.title].join(' · '),
    blocks: [
      ...letterhead(work.options.school, [timetable.asOf(event.title, work.options.date)]),
      { kind: 'heading', level: 1, text: name },
      ...(meetings.length > 0 ? [legend] : []),
      ...event.sessions.map((session) =>
        sessionBlock(
          work,
          staff.id,
          session,
          meetings.filter((row) => row.sessionId === session.id),
        ),
      ),
    ],
  }
}

function sessionBlock(
  work: Work,
  staffId: StaffId,
  session: Session,
  meetings: readonly Appointment[],
): Block {
  const { timetable } = work.words
  const stretches = stretchesOf(work.index, staffId, session, meetings)
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: work.words.together(work.words.fullDate(session.date), timetable.session(session)),
  }
  if (stretches.every((stretch) => stretch.kind === 'away' || stretch.kind === 'break')) {
    return {
      kind: 'keepTogether',
      blocks: [heading, { kind: 'paragraph', text: timetable.notHere, tone: 'quiet' }],
    }
  }
  const count = (kind: Stretch['kind']): number => stretches.filter((stretch) => stretch.kind === kind).length
  const { columns } = timetable
  // Teachers know where they sit; only those who change buildings are told which.
  const buildings = new Set(meetings.flatMap((row) => roomOf(work.index, row)?.building ?? []))
  const building = buildings.size > 1 ? 'told' : 'known'
  return {
    kind: 'keepTogether',
    blocks: [
      heading,
      { kind: 'paragraph', text: timetable.counts(count('meeting'), count('free')), tone: 'quiet' },
      {
        kind: 'table',
        columns: [
          { title: columns.time, share: 14 },
          { title: columns.family, share: building === 'known' ? 31 : 28 },
          { title: columns.child, share: 24 },
          { title: columns.room, share: building === 'known' ? 12 : 18 },
          { title: columns.notes, share: building === 'known' ? 19 : 16 },
        ],
        dense: true,
        rows: stretches.map((stretch) => rowOf(work, stretch, building)),
      },
    ],
  }
}

/** A session cut into meetings, breaks and single slots, in order and without a hole, so that any slot can be filled in by pen. */
function stretchesOf(
  index: ConferenceIndex,
  staffId: StaffId,
  session: Session,
  appointments: readonly Appointment[],
): readonly Stretch[] {
  const meetings = [...groupBy(appointments, (row) => `${row.start} ${row.end}`).values()].flatMap(
    (rows): Stretch[] => {
      const [first] = rows
      return first ? [{ kind: 'meeting', start: first.start, end: first.end, rows }] : []
    },
  )
  const taken: readonly Stretch[] = [
    ...meetings,
    ...session.breaks.map((pause): Stretch => ({ kind: 'break', ...pause })),
  ]
  const found = [...taken]
  let at: number = session.start
  while (at < session.end) {
    const slot = {
      start: minuteOfDay(at),
      end: minuteOfDay(Math.min(at + index.conference.event.slotMinutes, session.end)),
    }
    const inTheWay = taken.find((stretch) => overlaps(stretch, slot))
    if (inTheWay && inTheWay.start <= at) {
      at = inTheWay.end
      continue
    }
    const end = inTheWay ? inTheWay.start : slot.end
    const range = { start: slot.start, end }
    const kind = index.isFree({ kind: 'staff', id: staffId }, session.id, range) ? 'free' : 'away'
    const last = found.at(-1)
    // Time away is told once, however many slots it lasts.
    if (kind === 'away' && last?.kind === 'away' && last.end === at)
      found[found.length - 1] = { ...last, end }
    else found.push({ kind, ...range })
    at = end
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

function rowOf(work: Work, stretch: Stretch, building: 'told' | 'known'): Row {
  const { timetable, format } = work.words
  const time = format.range(stretch)
  const saying = (text: string, emphasis: Row['emphasis']): Row => ({
    emphasis,
    cells: [{ text: time }, { text }, { text: '' }, { text: '' }, { text: '' }],
  })
  switch (stretch.kind) {
    case 'free':
      return saying(timetable.free, 'quiet')
    case 'away':
      return saying(timetable.away, 'quiet')
    case 'break':
      return saying(timetable.break, 'band')
    case 'meeting':
      return meetingRow(work, time, stretch.rows, building)
  }
}

function meetingRow(
  { index, words }: Work,
  time: string,
  rows: readonly Appointment[],
  building: 'told' | 'known',
): Row {
  const { timetable, format } = words
  const placeOf = (row: Appointment): string => {
    const room = roomOf(index, row)
    if (!room) return timetable.noRoom(modeOf(index, row))
    return building === 'known' ? room.name : words.together(room.name, room.building)
  }
  const each = (say: (row: Appointment) => string): string =>
    [...new Set(rows.map(say))].filter((text) => text !== '').join('\n')
  const interpreters = rows.flatMap((row) => {
    const interpretation = interpretationOf(index, row)
    return interpretation
      ? [timetable.interpreter(interpretation.name, format.language(interpretation.language))]
      : []
  })
  return {
    emphasis: 'plain',
    cells: [
      { text: time, strong: true },
      { text: each((row) => familyName(index, row)), details: [...new Set(interpreters)], tick: true },
      { text: each((row) => childAndForm(index, row.studentId)), strong: someChildAttends(index, rows) },
      { text: each((row) => placeOf(row)) },
      { text: '' },
    ],
  }
}

const someChildAttends = (index: ConferenceIndex, rows: readonly Appointment[]): boolean =>
  rows.some((row) => index.requests.get(row.requestId)?.studentAttends)

function familyName(index: ConferenceIndex, { householdId }: Appointment): string {
  const household = index.households.get(householdId)
  return household ? household.adults.trim() || household.name : ''
}
