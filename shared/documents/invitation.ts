import { talksOf } from '@shared/domain/events/group-session-changes'
import { indexConference } from '@shared/domain/plan/conference-index'
import { groupSessionsNow, groupSessionsOf } from '@shared/domain/plan/group-sessions'
import { invitationRecipients } from '@shared/domain/plan/letter-recipients'
import type { Conference } from '@shared/domain/plan/plan'
import { replyCode } from '@shared/domain/requests/reply-code'
import { hoursOf, requestedBoxes } from '@shared/domain/requests/slip-boxes'
import type { LocalDate, TimeRange } from '@shared/kernel/time'
import { documentWords } from '@shared/words/documents'
import {
  childrenLine,
  familiesOf,
  familyLetterhead,
  partFor,
  signatureOf,
  type Family,
  type FamilyPaperOptions,
} from './families'
import { worded, type OfficeFacts } from './worded'
import type { Block, Cell, DocumentModel, DocumentPart, Row } from './model'
import { linesOf, staffNames } from './phrases'

/** What an invitation hangs on beside the event. */
export interface InvitationOptions extends FamilyPaperOptions {
  /** The last day for replies, both printed for families; null: none was set. */
  readonly deadline: LocalDate | null
}

interface Work extends Family, OfficeFacts {
  readonly options: InvitationOptions
}

/**
 * Invitations to an event before it is planned, each with a slip to send back. A family sees the teachers it was itself
 * put down to meet, and no wish of another household of the same child.
 */
export function invitationsOf(conference: Conference, options: InvitationOptions): DocumentModel {
  const words = documentWords(options.locale)
  const index = indexConference(conference)
  return {
    title: words.invitationsTitle(options.date),
    language: words.language,
    pageLabel: words.pageLabel,
    parts: familiesOf(index, invitationRecipients(conference), options).map((family) =>
      invitationOf({ ...family, index, options, deadline: options.deadline, unplaced: false }),
    ),
  }
}

function invitationOf(work: Work): DocumentPart {
  const { index, words, options, adults } = work
  const { letter, invitation } = words
  const { event } = index.conference
  return {
    ...partFor(work, options.school),
    blocks: [
      ...familyLetterhead(work, options.school),
      {
        kind: 'address',
        lines: [adults ?? letter.unnamedAdults, childrenLine(index, work)],
        aside: [words.format.date(options.date)],
      },
      { kind: 'heading', level: 1, text: event.title },
      { kind: 'paragraph', text: letter.greeting(adults) },
      ...worded(work, 'invitation', 'opening', invitation.opening),
      { kind: 'heading', level: 2, text: invitation.whenTitle },
      ...event.sessions.map((session): Block => ({
        kind: 'paragraph',
        text: `${words.fullDate(session.date)} · ${words.format.range(session)}`,
      })),
      { kind: 'spacer', size: 'small' },
      ...worded(work, 'invitation', 'todo', invitation.reply(options.deadline), 'strong'),
      ...worded(work, 'invitation', 'closing', invitation.closing),
      ...signatureOf(options.school),
      { kind: 'keepTogether', blocks: [{ kind: 'cut' }, ...slipOf(work)] },
    ],
  }
}

function slipOf(work: Work): readonly Block[] {
  const { index, words, household } = work
  const { invitation } = words
  const { event } = index.conference
  return [
    { kind: 'heading', level: 2, text: `${invitation.slipTitle}: ${event.title}` },
    {
      kind: 'address',
      lines: [childrenLine(index, work)],
      aside: [invitation.code(replyCode(event.id, household.id))],
    },
    ...talkBlocks(work),
    ...(isForTalksOnly(work)
      ? []
      : [
          ...staffBlocks(work),
          { kind: 'paragraph' as const, text: invitation.times, tone: 'strong' as const },
          withoutHead(
            [22, 26, 26, 26],
            event.sessions.flatMap((session) => hourRows(work, session)),
          ),
        ]),
    withoutHead(
      [45, 55],
      [rowOf([{ text: invitation.interpreter, tick: true }]), rowOf([{ text: invitation.access }])],
    ),
    withoutHead(
      [18, 42, 12, 28],
      [rowOf([{ text: invitation.signature }, blank, { text: invitation.date }])],
    ),
  ]
}

const blank: Cell = { text: '' }
const rowOf = (cells: readonly Cell[]): Row => ({ emphasis: 'plain', cells })
/** A table whose lines are there to write on. */
const withoutHead = (shares: readonly number[], rows: readonly Row[]): Block => ({
  kind: 'table',
  columns: shares.map((share) => ({ title: '', share })),
  rows,
})

/** The talks that a family is invited to, each with boxes to tick for its times. */
function talkBlocks(work: Work): readonly Block[] {
  const talks = talksFor(work)
  if (talks.length === 0) return []
  return [
    { kind: 'paragraph', text: work.words.invitation.talks, tone: 'strong' },
    ...talks.flatMap(({ title, times }): readonly Block[] => [
      { kind: 'paragraph', text: title },
      withoutHead([1, 1], inRows(times, 2).map(rowOf)),
    ]),
  ]
}

function talksFor({ index, household, words }: Work) {
  const { conference } = index
  const invited = conference.groupSessions.filter((one) => one.invited.includes(household.id))
  const dated = groupSessionsOf(index, null, groupSessionsNow({ ...conference, groupSessions: invited }))
  return talksOf(dated).map(({ title, times }) => ({
    title,
    times: times.map((one): Cell => {
      const place = one.room ? [one.room.name, one.room.building] : []
      const details = [...place, ...staffNames(index, one.staffIds)].filter((text) => text !== '')
      return {
        text: `${words.format.shortDate(one.date)} · ${words.format.range(one)}`,
        details: details.length === 0 ? [] : [details.join(' · ')],
        tick: true,
      }
    }),
  }))
}

/** Class time and leaders' talks whose families meet no teacher by themselves. */
function isForTalksOnly(work: Work): boolean {
  const { kind } = work.index.conference.event
  return (
    (kind === 'class-time' || kind === 'leaders') &&
    teachersOf(work).length === 0 &&
    talksFor(work).length > 0
  )
}

/** A box for each teacher the family was put down to meet, two in a row; blank lines where there is none. */
function staffBlocks(work: Work): readonly Block[] {
  const { invitation } = work.words
  const cells = teachersOf(work)
  if (cells.length === 0)
    return [
      { kind: 'paragraph', text: invitation.staffToMeet, tone: 'strong' },
      withoutHead([1], [rowOf([blank]), rowOf([blank]), rowOf([blank])]),
    ]
  return [
    { kind: 'paragraph', text: invitation.meet, tone: 'strong' },
    withoutHead([1, 1], inRows(cells, 2).map(rowOf)),
  ]
}

function teachersOf({ index, household, children, names, words }: Work): readonly Cell[] {
  const own = index.conference.requests.filter(
    (request) => request.householdId === household.id && children.includes(request.studentId),
  )
  return requestedBoxes(own).flatMap(({ studentId, staffId, subjects }): Cell[] => {
    const [teacher] = staffNames(index, [staffId])
    if (teacher === undefined) return []
    const childName = children.length > 1 ? [names.get(studentId) ?? ''] : []
    const lines = [...new Set(subjects.flatMap(linesOf))]
    const details = [[...childName, words.format.list(lines)].filter((text) => text !== '').join(' · ')]
    return [{ text: teacher, details: details.filter((text) => text !== ''), tick: true }]
  })
}

/** The hours of a session to tick, three in a row after its date. */
function hourRows({ words }: Work, session: TimeRange & { readonly date: LocalDate }): readonly Row[] {
  const cells = hoursOf(session).map((hour): Cell => ({ text: words.format.range(hour), tick: true }))
  return inRows(cells, 3).map((row, i) =>
    rowOf([{ text: i === 0 ? words.format.shortDate(session.date) : '' }, ...row]),
  )
}

const inRows = (cells: readonly Cell[], width: number): readonly (readonly Cell[])[] =>
  Array.from({ length: Math.ceil(cells.length / width) }, (_, i) => cells.slice(i * width, (i + 1) * width))
