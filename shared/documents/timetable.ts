import type { Session } from '@shared/domain/events/event'
import type { Staff } from '@shared/domain/people/people'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { StaffId } from '@shared/kernel/ids'
import { minuteOfDay, overlaps, type LocalDate, type TimeRange } from '@shared/kernel/time'
import { documentWords, type DocumentWords } from '@shared/words/documents'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import type { RevisionOptions, SchoolHead } from './families'
import type { Block, DocumentModel, DocumentPart, Row } from './model'
import { modeOf, roomOf } from '@shared/domain/plan/places'
import { interpretationOf, letterhead } from './phrases'

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
  readonly names: PeopleNames
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
  const work: Work = {
    index: indexConference(conference),
    names: namesAmong(conference),
    words: documentWords(options.locale),
    options,
  }
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

function staffConcerned({ index, names, words, options }: Work, { appointments }: Plan): readonly StaffId[] {
  const former = (options.former ?? []).flatMap((one) => one.appointments)
  const rows = [...index.conference.requests, ...appointments, ...former]
  const concerned = new Set(rows.flatMap(({ staffIds }) => staffIds))
  return index.conference.staff
    .filter((staff) => concerned.has(staff.id))
    .sort((a, b) => words.format.compare(names.staffInList(a.id), names.staffInList(b.id)))
    .map((staff) => staff.id)
}

function timetableOf(work: Work, staff: Staff, meetings: readonly Appointment[]): DocumentPart {
  const { timetable } = work.words
  const { event } = work.index.conference
  const name = work.names.staffInFull(staff.id)
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
    margins: 'narrow',
    blocks: [
      ...letterhead(work.options.school, [timetable.asOf(event.title, work.options.date)]),
      { kind: 'heading', level: 1, text: name },
      ...(meetings.length > 0 ? [legend] : []),
      ...pageForEach(
        event.sessions.map((session) =>
          sessionBlock(
            work,
            staff.id,
            session,
            meetings.filter((row) => row.sessionId === session.id),
          ),
        ),
      ),
    ],
  }
}

/** Sessions with a table begin a page, all but the first; those without stand below the one before. */
function pageForEach(sessions: readonly SessionBlock[]): readonly Block[] {
  const first = sessions.findIndex(({ hasTable }) => hasTable)
  return sessions.flatMap(({ block, hasTable }, at): readonly Block[] =>
    hasTable && at > first ? [{ kind: 'pageBreak' }, block] : [block],
  )
}

interface SessionBlock {
  readonly block: Block
  readonly hasTable: boolean
}

function sessionBlock(
  work: Work,
  staffId: StaffId,
  session: Session,
  meetings: readonly Appointment[],
): SessionBlock {
  const { timetable } = work.words
  const stretches = stretchesOf(work.index, staffId, session, meetings)
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: work.words.together(work.words.fullDate(session.date), timetable.session(session)),
  }
  if (stretches.every((stretch) => stretch.kind === 'away' || stretch.kind === 'break')) {
    const blocks: readonly Block[] = [heading, { kind: 'paragraph', text: timetable.notHere, tone: 'quiet' }]
    return { hasTable: false, block: { kind: 'keepTogether', blocks } }
  }
  const count = (kind: Stretch['kind']): number => stretches.filter((stretch) => stretch.kind === kind).length
  const counts = timetable.counts(count('meeting'), count('free'))
  const sayPlace = placesOf(work, meetings)
  const places = new Set(meetings.map(sayPlace))
  const line = places.size === 1 ? work.words.together(counts, [...places].join('')) : counts
  const table = tableOf(work, stretches, places.size > 1 ? sayPlace : null)
  const blocks: readonly Block[] = [heading, { kind: 'paragraph', text: line, tone: 'quiet' }, table]
  return { hasTable: true, block: { kind: 'keepTogether', blocks } }
}

type SayPlace = (row: Appointment) => string

/** Where meetings are; teachers know in which building they sit, so only those who change it are told. */
function placesOf({ index, words }: Work, meetings: readonly Appointment[]): SayPlace {
  const buildings = new Set(meetings.flatMap((row) => roomOf(index, row)?.building ?? []))
  return (row) => {
    const room = roomOf(index, row)
    if (!room) return words.timetable.noRoom(modeOf(index, row))
    return buildings.size > 1 ? words.together(room.name, room.building) : room.name
  }
}

/** The notes have the room that is left: they are written by hand. Where all is in one place, no column repeats it. */
function tableOf(work: Work, stretches: readonly Stretch[], sayPlace: SayPlace | null): Block {
  const { columns } = work.words.timetable
  return {
    kind: 'table',
    columns: [
      { title: columns.time, share: 13 },
      { title: columns.family, share: 26 },
      { title: columns.child, share: 23 },
      ...(sayPlace === null ? [] : [{ title: columns.room, share: 12 }]),
      { title: columns.notes, share: 32 },
    ],
    dense: true,
    rows: stretches.map((stretch) => rowOf(work, stretch, sayPlace)),
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

function rowOf(work: Work, stretch: Stretch, sayPlace: SayPlace | null): Row {
  const { timetable, format } = work.words
  const time = format.range(stretch)
  const saying = (text: string, emphasis: Row['emphasis']): Row => ({
    emphasis,
    cells: [
      { text: time },
      { text },
      { text: '' },
      ...(sayPlace === null ? [] : [{ text: '' }]),
      { text: '' },
    ],
  })
  switch (stretch.kind) {
    case 'free':
      return saying(timetable.free, 'quiet')
    case 'away':
      return saying(timetable.away, 'quiet')
    case 'break':
      return saying(timetable.break, 'band')
    case 'meeting':
      return meetingRow(work, time, stretch.rows, sayPlace)
  }
}

function meetingRow(
  { index, names, words }: Work,
  time: string,
  rows: readonly Appointment[],
  sayPlace: SayPlace | null,
): Row {
  const { timetable, format } = words
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
    toWriteIn: true,
    cells: [
      { text: time, strong: true },
      {
        text: each((row) => names.householdAdults(row.householdId)),
        details: [...new Set(interpreters)],
        tick: true,
      },
      { text: each((row) => names.studentWithForm(row.studentId)), strong: someChildAttends(index, rows) },
      ...(sayPlace === null ? [] : [{ text: each(sayPlace) }]),
      { text: '' },
    ],
  }
}

const someChildAttends = (index: ConferenceIndex, rows: readonly Appointment[]): boolean =>
  rows.some((row) => index.requests.get(row.requestId)?.studentAttends)
