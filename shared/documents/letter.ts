import { indexConference } from '@shared/domain/plan/conference-index'
import { familyMeetings, meetingsOf, type FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'
import { modeOf, roomOf, walkBetween } from '@shared/domain/plan/places'
import { replyCode } from '@shared/domain/requests/reply-code'
import { groupBy } from '@shared/kernel/group-by'
import { formatTime } from '@shared/kernel/time'
import { documentWords } from '@shared/words/documents'
import { changeOf, groupChangeOf } from '@shared/words/family/changes'
import {
  childrenIn,
  childrenLine,
  familiesOf,
  familyLetterhead,
  partFor,
  signatureOf,
  type Family,
  type FamilyPaperOptions,
  type RevisionOptions,
} from './families'
import { buildingsVisited, groupSessionRow, rowsByDate } from './group-sessions'
import { worded, type OfficeFacts } from './worded'
import type { Block, DocumentModel, DocumentPart, Row } from './model'
import { interpretationOf, linesOf, staffNames } from './phrases'

export type { SchoolHead } from './families'

/** What a letter hangs on beside the event and its plan. */
export interface LetterOptions extends FamilyPaperOptions, RevisionOptions {
  /** The envelope whose window shows the address; letters are laid out for none otherwise. */
  readonly envelope?: 'none' | 'dl'
}

interface Work extends Family, OfficeFacts {
  readonly options: LetterOptions
  readonly announced: FamilyMeetings
}

/**
 * The appointment letters of an event, one part for each household in its own language. A letter that replaces another marks
 * what is new and says what is cancelled. It says nothing of another household, of a separation, nor why a meeting was not
 * placed beyond five neutral reasons. A recipient who gets no letter is passed over.
 */
export function lettersOf(conference: Conference, plan: PaperPlan, options: LetterOptions): DocumentModel {
  const words = documentWords(options.locale)
  const index = indexConference(conference)
  const { revision, former = [] } = options
  const announced = new Map(
    familyMeetings(index, plan, { revision, former }).map((one) => [one.household.id, one]),
  )
  const children = new Map([...announced].map(([id, one]) => [id, new Set(one.children)]))
  return {
    title: words.lettersTitle(options.date),
    language: words.language,
    pageLabel: words.pageLabel,
    parts: familiesOf(index, children, options).flatMap((family) => {
      const own = announced.get(family.household.id)
      const facts = { index, options, deadline: null }
      return own ? [letterOf({ ...family, ...facts, announced: own, unplaced: own.unplaced.length > 0 })] : []
    }),
  }
}

function letterOf(work: Work): DocumentPart {
  const { announced } = work
  const { letter, invitation, format } = work.words
  const { event } = work.index.conference
  const { school, date, envelope = 'none' } = work.options
  const isOver =
    announced.cancelled.length + announced.cancelledGroups.length > 0 &&
    announced.appointments.length + announced.unplaced.length + announced.groupSessions.length === 0
  const closing: readonly Block[] = [
    ...(isOver
      ? [{ kind: 'paragraph', text: work.words.invitation.closing } as const]
      : worded(work, 'letter', 'closing', letter.closing)),
    ...signatureOf(school),
  ]
  return {
    ...partFor(work, school),
    blocks: [
      ...familyLetterhead(work, school),
      {
        kind: 'address',
        window: envelope === 'dl',
        lines: [work.adults ?? letter.unnamedAdults, childrenLine(work.index, work)],
        // The code by which reception finds the family.
        aside: [
          format.date(date),
          ...replacedLine(work),
          invitation.code(replyCode(event.id, work.household.id)),
        ],
      },
      { kind: 'heading', level: 1, text: event.title },
      { kind: 'paragraph', text: letter.greeting(work.adults) },
      ...openingBlocks(work),
      ...arrivalBlocks(work),
      ...dayBlocks(work),
      ...unplacedBlocks(work),
      { kind: 'spacer', size: 'small' },
      { kind: 'keepTogether', blocks: closing },
    ],
  }
}

const replacedLine = ({ announced: { revision, replaces }, words }: Work): readonly string[] =>
  revision === null || replaces === null ? [] : [words.letter.revision(revision, replaces)]

function openingBlocks(work: Work): readonly Block[] {
  const { announced, words } = work
  const { opening, nothingLeft, nothingPlaced } = words.letter
  if (announced.appointments.length + announced.groupSessions.length > 0)
    return worded(work, 'letter', 'opening', opening)
  const isCancelled = announced.cancelled.length + announced.cancelledGroups.length > 0
  return [{ kind: 'paragraph', text: isCancelled ? nothingLeft : nothingPlaced }]
}

/** Each date with a table of its meetings in order of time, and what does not take place on it any more. */
function dayBlocks(work: Work): readonly Block[] {
  const { announced, index, words } = work
  const meetings = meetingsOf(index, announced.appointments)
  const former = new Map(meetings.map(([row], i) => [row, meetings[i - 1]?.[0] ?? null]))
  const byDate = rowsByDate([
    ...meetings.map((meeting) => ({
      ...meeting[0],
      row: meetingRow(work, meeting, former.get(meeting[0]) ?? null),
    })),
    ...announced.groupSessions.map((one) => ({
      ...one,
      row: groupSessionRow(index, work, one, words.format.range(one), groupChangeOf(announced, one, words)),
    })),
  ])
  const cancelled = groupBy(
    [
      ...meetingsOf(index, announced.cancelled).map((meeting) => ({
        ...meeting[0],
        text: cancelledText(work, meeting),
      })),
      ...announced.cancelledGroups.map((one) => ({
        ...one,
        text: words.letter.cancelledGroup(formatTime(one.start), one.title),
      })),
    ].toSorted((a, b) => a.start - b.start),
    ({ date }) => date,
  )
  return [...new Set([...byDate.keys(), ...cancelled.keys()])].sort().map((date) => {
    const rows = byDate.get(date) ?? []
    return {
      kind: 'keepTogether',
      blocks: [
        { kind: 'heading', level: 2, text: words.fullDate(date) },
        ...(rows.length === 0 ? [] : [tableOf(work, rows)]),
        ...(cancelled.get(date) ?? []).map(({ text }): Block => ({
          kind: 'paragraph',
          tone: 'strong',
          text,
        })),
      ],
    }
  })
}

function tableOf({ words }: Work, rows: readonly Row[]): Block {
  const { columns } = words.letter
  return {
    kind: 'table',
    columns: [
      { title: columns.time, share: 17 },
      { title: columns.child, share: 20 },
      { title: columns.teacher, share: 37 },
      { title: columns.where, share: 26 },
    ],
    rows,
  }
}

type Meeting = readonly [Appointment, ...Appointment[]]

function meetingRow(work: Work, meeting: Meeting, former: Appointment | null): Row {
  const { index, words, announced } = work
  const [first] = meeting
  const { letter, format } = words
  const requests = meeting.flatMap((row) => index.requests.get(row.requestId) ?? [])
  const interpreters = meeting.flatMap((row) => interpretationOf(index, row)?.name ?? [])
  const room = roomOf(index, first)
  const walk = walkBetween(index, former, first)
  const change = changeOf(announced, meeting, words)
  return {
    emphasis: 'plain',
    cells: [
      { text: format.range(first), strong: true, details: change === '' ? [] : [change] },
      { text: childrenIn(work, meeting), details: whoComes(work, meeting) },
      {
        text: format.list(staffNames(index, first.staffIds)),
        details: [
          ...new Set(requests.flatMap((request) => linesOf(request.subject))),
          ...[...new Set(interpreters)].map((name) => letter.interpreter(name)),
        ],
      },
      {
        text: room ? room.name : letter.noRoom(modeOf(index, first)),
        details: [...(room?.building ? [room.building] : []), ...(walk > 0 ? [letter.walk(walk)] : [])],
      },
    ],
  }
}

/** That the child comes along; of several, which of them. */
function whoComes(work: Work, meeting: Meeting): readonly string[] {
  const { childComes } = work.words.letter
  const coming = meeting.filter((row) => work.index.requests.get(row.requestId)?.studentAttends)
  if (coming.length === 0) return []
  return [coming.length === meeting.length ? childComes : `${childrenIn(work, coming)}: ${childComes}`]
}

/** Said below the meetings of its day, with the child where the family has several. */
function cancelledText(work: Work, meeting: Meeting): string {
  const [first] = meeting
  const { letter, format } = work.words
  const text = letter.cancelled(formatTime(first.start), format.list(staffNames(work.index, first.staffIds)))
  const children = work.children.length > 1 ? childrenIn(work, meeting) : ''
  return children === '' ? text : `${text} · ${children}`
}

function unplacedBlocks({ index, words, names, announced: { unplaced } }: Work): readonly Block[] {
  const { letter, format } = words
  if (unplaced.length === 0) return []
  const table: Block = {
    kind: 'table',
    columns: [
      { title: letter.columns.child, share: 20 },
      { title: letter.columns.teacher, share: 31 },
      { title: letter.columns.reason, share: 49 },
    ],
    rows: unplaced.map(({ request, reason }) => ({
      emphasis: 'plain',
      cells: [
        { text: names.get(request.studentId) ?? '' },
        { text: format.list(staffNames(index, request.staffIds)), details: linesOf(request.subject) },
        { text: letter.reason(reason) },
      ],
    })),
  }
  const heading: Block = { kind: 'heading', level: 2, text: letter.unplacedTitle }
  return [
    { kind: 'keepTogether', blocks: [heading, table, { kind: 'paragraph', text: letter.unplacedAdvice }] },
  ]
}

function arrivalBlocks(work: Work): readonly Block[] {
  const { letter } = work.words
  const { appointments, groupSessions } = work.announced
  const remote = appointments.filter((row) => modeOf(work.index, row) !== 'in-person').length
  if (appointments.length + groupSessions.length === 0) return []
  if (remote === appointments.length && groupSessions.length === 0)
    return [{ kind: 'note', title: letter.remoteTitle, text: letter.remoteOnly }]
  const asked = worded(work, 'letter', 'todo', letter.arrival).map((block) => block.text)
  const buildings = buildingsVisited(work.index, appointments, groupSessions)
  const text = [
    ...asked,
    ...(buildings.length > 1 ? [letter.inBuildings(buildings)] : []),
    ...(remote > 0 ? [letter.remote] : []),
  ].join('\n')
  return text === '' ? [] : [{ kind: 'note', title: letter.arrivalTitle, text }]
}
