import type { Session } from '@shared/domain/events/event'
import type { Staff } from '@shared/domain/people/people'
import { meetingsOf } from '@shared/domain/plan/family-meetings'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import { cancelledBy, cancelledGroupsBy, isIn, sessionsNamed } from '@shared/domain/plan/cancelled'
import { groupSessionsNow } from '@shared/domain/plan/group-sessions'
import type { Appointment, Conference, PaperPlan, Plan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { StaffId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { documentWords, type DocumentWords } from '@shared/words/documents'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import type { RevisionOptions, SchoolHead } from './families'
import type { Block, DocumentModel, DocumentPart } from './model'
import { modeOf, roomOf } from '@shared/domain/plan/places'
import { letterhead } from './phrases'
import { stretchesOf, type Stretch } from './stretches'
import { someChildAttends, timetableTable, type FormatPlace } from './timetable-table'

/** What staff timetables hang on beside the event and its plan; `locale` is BCP 47, the school’s. */
export interface TimetableOptions extends Pick<RevisionOptions, 'former'> {
  readonly school: SchoolHead
  readonly locale: string
  /** The date that the timetables carry. */
  readonly date: LocalDate
  /** In this order; left out: every member of staff who was requested, or who has or had a meeting, by family name. */
  readonly recipients?: readonly StaffId[]
}

interface Work {
  readonly index: ConferenceIndex
  readonly names: PeopleNames
  readonly words: DocumentWords
  readonly options: TimetableOptions
  /** The event's, and those of which only a revision's meetings tell. */
  readonly sessions: readonly Session[]
  readonly groupSessions: readonly AnnouncedGroupSession[]
}

/** What the timetable of one member of staff tells. */
interface Announced {
  readonly meetings: readonly Appointment[]
  /** Those of the timetable before it that take place no longer. */
  readonly cancelled: readonly Appointment[]
  readonly cancelledGroups: readonly AnnouncedGroupSession[]
}

/**
 * The timetables of staff, one part for each: every slot of every session as a meeting, a break or free. It states what
 * the meeting needs about families, and nothing of separations. Meetings of the former timetable that no longer take
 * place are listed as cancelled.
 */
export function timetablesOf(
  conference: Conference,
  plan: PaperPlan,
  options: TimetableOptions,
): DocumentModel {
  const versions = [plan, ...(options.former ?? [])]
  const cancelled = cancelledBy<StaffId>(versions, ({ staffIds }) => staffIds)
  const groupSessions = plan.groupSessions ?? groupSessionsNow(conference)
  const cancelledGroups = cancelledGroupsBy<StaffId>(
    [groupSessions, ...(options.former ?? []).map((one) => one.groupSessions)],
    ({ staffIds }) => staffIds,
  )
  const work: Work = {
    index: indexConference(conference),
    names: namesAmong(conference),
    words: documentWords(options.locale),
    options,
    groupSessions,
    sessions: sessionsNamed(conference.event.sessions, [
      ...plan.appointments,
      ...groupSessions,
      ...[...cancelled.values(), ...cancelledGroups.values()].flat(),
    ]),
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
            timetableOf(work, staff, {
              meetings: (meetings.get(id) ?? []).map((pair) => pair.row),
              cancelled: cancelled.get(id) ?? [],
              cancelledGroups: cancelledGroups.get(id) ?? [],
            }),
          ]
        : []
    }),
  }
}

function staffConcerned(
  { index, names, words, options, groupSessions }: Work,
  { appointments }: Plan,
): readonly StaffId[] {
  const former = (options.former ?? []).flatMap((one) => [...one.appointments, ...one.groupSessions])
  const rows = [...index.conference.requests, ...groupSessions, ...appointments, ...former]
  const concerned = new Set(rows.flatMap(({ staffIds }) => staffIds))
  return index.conference.staff
    .filter((staff) => concerned.has(staff.id))
    .sort((a, b) => words.format.compare(names.staffInList(a.id), names.staffInList(b.id)))
    .map((staff) => staff.id)
}

function timetableOf(
  work: Work,
  staff: Staff,
  { meetings, cancelled, cancelledGroups }: Announced,
): DocumentPart {
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
        work.sessions.flatMap((session) =>
          sessionBlock(work, staff.id, session, {
            meetings: meetings.filter((row) => isIn(session, row)),
            cancelled: cancelled.filter((row) => isIn(session, row)),
            cancelledGroups: cancelledGroups.filter((row) => isIn(session, row)),
          }),
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
  { meetings, cancelled, cancelledGroups }: Announced,
): readonly SessionBlock[] {
  const { timetable } = work.words
  const isFormer = !work.index.sessions.has(session.id)
  const off = cancelledLines(work, cancelled, cancelledGroups)
  const stretches = stretchesOf(work.index, staffId, session, {
    appointments: meetings,
    groupSessions: work.groupSessions,
  })
  const hasGroups = stretches.some(({ kind }) => kind === 'group-session')
  if (isFormer && meetings.length + off.length === 0 && !hasGroups) return []
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: work.words.together(work.words.fullDate(session.date), timetable.session(session)),
  }
  const isAway = stretches.every(({ kind }) => kind === 'away' || kind === 'break')
  if (meetings.length === 0 && !hasGroups && (isAway || isFormer)) {
    const away: readonly Block[] = isFormer ? [] : [quiet(timetable.notHere)]
    return [{ hasTable: false, block: { kind: 'keepTogether', blocks: [heading, ...away, ...off] } }]
  }
  const count = (kind: Stretch['kind']): number => stretches.filter((stretch) => stretch.kind === kind).length
  const counts = timetable.counts(count('meeting'), count('free'))
  const formatPlace = placesOf(work, meetings)
  const places = new Set(meetings.map(formatPlace))
  const line = places.size === 1 ? work.words.together(counts, [...places].join('')) : counts
  const table = timetableTable(work, stretches, places.size > 1 ? formatPlace : null)
  const blocks: readonly Block[] = [heading, quiet(line), ...off, table]
  return [{ hasTable: true, block: { kind: 'keepTogether', blocks } }]
}

const quiet = (text: string): Block => ({ kind: 'paragraph', text, tone: 'quiet' })

/** The timetable before had them: whose they were, each in a line above the table, whose times are free for others. */
function cancelledLines(
  { index, names, words }: Work,
  rows: readonly Appointment[],
  groups: readonly AnnouncedGroupSession[],
): readonly Block[] {
  const each = (rows: readonly Appointment[], say: (row: Appointment) => string): string =>
    words.format.list([...new Set(rows.map(say))].filter((text) => text !== ''))
  const lines = [
    ...meetingsOf(index, rows).map((meeting) =>
      words.timetable.cancelled(
        [
          words.format.range(meeting[0]),
          each(meeting, (row) => names.householdAdults(row.householdId)),
          each(meeting, (row) => names.studentWithForm(row.studentId)),
        ].reduce(words.together),
      ),
    ),
    ...groups.map((one) => words.timetable.cancelled(words.together(words.format.range(one), one.title))),
  ]
  return lines.length === 0 ? [] : [{ kind: 'paragraph', text: lines.join('\n') }]
}

/** Where meetings are; teachers know their building, so it is printed only for those who change it. */
function placesOf({ index, words }: Work, meetings: readonly Appointment[]): FormatPlace {
  const buildings = new Set(meetings.flatMap((row) => roomOf(index, row)?.building ?? []))
  return (row) => {
    const room = roomOf(index, row)
    if (!room) return words.timetable.noRoom(modeOf(index, row))
    return buildings.size > 1 ? words.together(room.name, room.building) : room.name
  }
}
