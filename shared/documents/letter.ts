import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { letterRecipients } from '@shared/domain/plan/letter-recipients'
import { neutralReason } from '@shared/domain/plan/neutral-reason'
import type { Appointment, Conference, Plan, Unplaced } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { groupBy } from '@shared/kernel/group-by'
import { documentWords } from '@shared/words/documents'
import {
  about,
  childrenLine,
  familiesOf,
  inOrderOfTime,
  partFor,
  signatureOf,
  type Family,
  type FamilyPaperOptions,
} from './families'
import { worded, type OfficeFacts } from './worded'
import type { Block, DocumentModel, DocumentPart, Row } from './model'
import { interpretationOf, letterhead, linesOf, modeOf, roomOf, staffNames, walkBetween } from './phrases'

export type { SchoolHead } from './families'

export interface LetterOptions extends FamilyPaperOptions {
  /** Null while the plan is a draft, else the revision told to families; from 2 on, each letter says which it replaces. */
  readonly revision: number | null
  /** The envelope whose window shows the address; letters are laid out for none otherwise. */
  readonly envelope?: 'none' | 'dl'
}

interface Work extends Family, OfficeFacts {
  readonly options: LetterOptions
}

/**
 * The appointment letters of an event, one part for each household in its own language. A letter says nothing of another
 * household, of a separation, nor why a meeting was not placed beyond five neutral reasons. A recipient who gets no letter
 * is passed over.
 */
export function lettersOf(conference: Conference, plan: Plan, options: LetterOptions): DocumentModel {
  const words = documentWords(options.locale)
  const index = indexConference(conference)
  const appointments = groupBy(plan.appointments, (row) => row.householdId)
  const unplaced = groupBy(blockedRequests(index, plan.unplaced), (row) => row.householdId)
  return {
    title: words.lettersTitle(options.date),
    language: words.language,
    pageLabel: words.pageLabel,
    parts: familiesOf(index, letterRecipients(conference), options).map((family) => {
      const blocked = about(family, unplaced.get(family.household.id))
      const work: Work = { ...family, index, options, deadline: null, unplaced: blocked.length > 0 }
      return letterOf(work, about(family, appointments.get(family.household.id)), blocked)
    }),
  }
}

type Blocked = Request & Pick<Unplaced, 'reason'>

function blockedRequests(index: ConferenceIndex, unplaced: readonly Unplaced[]): readonly Blocked[] {
  return unplaced.flatMap(({ requestId, reason }) => {
    const request = index.requests.get(requestId)
    return request ? [{ ...request, reason }] : []
  })
}

function letterOf(
  work: Work,
  appointments: readonly Appointment[],
  unplaced: readonly Blocked[],
): DocumentPart {
  const { letter, format } = work.words
  const { school, date, revision, envelope = 'none' } = work.options
  const closing: readonly Block[] = [
    ...worded(work, 'letter', 'closing', letter.closing),
    ...signatureOf(school),
  ]
  return {
    ...partFor(work, school),
    blocks: [
      ...letterhead(school, linesOf(school.address)),
      {
        kind: 'address',
        window: envelope === 'dl',
        lines: [work.adults ?? letter.unnamedAdults, childrenLine(work.index, work)],
        aside: [format.date(date), ...(revision !== null && revision > 1 ? [letter.revision(revision)] : [])],
      },
      { kind: 'heading', level: 1, text: work.index.conference.event.title },
      { kind: 'paragraph', text: letter.greeting(work.adults) },
      ...(appointments.length > 0
        ? worded(work, 'letter', 'opening', letter.opening)
        : [{ kind: 'paragraph', text: letter.nothingPlaced } as const]),
      ...arrivalBlocks(work, appointments),
      ...appointmentBlocks(work, appointments),
      ...unplacedBlocks(work, unplaced),
      { kind: 'spacer', size: 'small' },
      { kind: 'keepTogether', blocks: closing },
    ],
  }
}

/** One table for each date, its rows in order of time. */
function appointmentBlocks(work: Work, appointments: readonly Appointment[]): readonly Block[] {
  const { columns } = work.words.letter
  const inOrder = inOrderOfTime(appointments)
  const former = new Map(inOrder.map((row, i) => [row, inOrder[i - 1] ?? null]))
  return [...groupBy(inOrder, (row) => row.date)].map(([date, rows]) => ({
    kind: 'keepTogether',
    blocks: [
      { kind: 'heading', level: 2, text: work.words.fullDate(date) },
      {
        kind: 'table',
        columns: [
          { title: columns.time, share: 17 },
          { title: columns.child, share: 20 },
          { title: columns.teacher, share: 37 },
          { title: columns.where, share: 26 },
        ],
        rows: rows.map((row) => appointmentRow(work, row, former.get(row) ?? null)),
      },
    ],
  }))
}

function appointmentRow(
  { index, words, names }: Work,
  appointment: Appointment,
  former: Appointment | null,
): Row {
  const request = index.requests.get(appointment.requestId)
  const { letter, format } = words
  const interpretation = interpretationOf(index, appointment)
  const room = roomOf(index, appointment)
  const walk = walkBetween(index, former, appointment)
  return {
    emphasis: 'plain',
    cells: [
      { text: format.range(appointment), strong: true },
      {
        text: names.get(appointment.studentId) ?? '',
        details: request?.studentAttends ? [letter.childComes] : [],
      },
      {
        text: format.list(staffNames(index, appointment.staffIds)),
        details: [
          ...(request ? linesOf(request.subject) : []),
          ...(interpretation ? [letter.interpreter(interpretation.name)] : []),
        ],
      },
      {
        text: room ? room.name : letter.noRoom(modeOf(index, appointment)),
        details: [...(room?.building ? [room.building] : []), ...(walk > 0 ? [letter.walk(walk)] : [])],
      },
    ],
  }
}

function unplacedBlocks({ index, words, names }: Work, unplaced: readonly Blocked[]): readonly Block[] {
  const { letter, format } = words
  if (unplaced.length === 0) return []
  const table: Block = {
    kind: 'table',
    columns: [
      { title: letter.columns.child, share: 20 },
      { title: letter.columns.teacher, share: 31 },
      { title: letter.columns.reason, share: 49 },
    ],
    rows: unplaced.map((request) => ({
      emphasis: 'plain',
      cells: [
        { text: names.get(request.studentId) ?? '' },
        { text: format.list(staffNames(index, request.staffIds)), details: linesOf(request.subject) },
        { text: letter.reason(neutralReason(request.reason)) },
      ],
    })),
  }
  const heading: Block = { kind: 'heading', level: 2, text: letter.unplacedTitle }
  return [
    { kind: 'keepTogether', blocks: [heading, table, { kind: 'paragraph', text: letter.unplacedAdvice }] },
  ]
}

function arrivalBlocks(work: Work, appointments: readonly Appointment[]): readonly Block[] {
  const { letter } = work.words
  const remote = appointments.filter((row) => modeOf(work.index, row) !== 'in-person').length
  if (appointments.length === 0) return []
  if (remote === appointments.length)
    return [{ kind: 'note', title: letter.remoteTitle, text: letter.remoteOnly }]
  const asked = worded(work, 'letter', 'todo', letter.arrival).map((block) => block.text)
  const buildings = buildingsOf(work, appointments)
  const text = [
    ...asked,
    ...(buildings.length > 1 ? [letter.inBuildings(buildings)] : []),
    ...(remote > 0 ? [letter.remote] : []),
  ].join('\n')
  return text === '' ? [] : [{ kind: 'note', title: letter.arrivalTitle, text }]
}

/** Where the family goes, in the order in which it does; a building that it comes back to is named once. */
const buildingsOf = ({ index }: Work, appointments: readonly Appointment[]): readonly string[] => [
  ...new Set(inOrderOfTime(appointments).flatMap((row) => roomOf(index, row)?.building || [])),
]
