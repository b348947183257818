import type { EventId, HouseholdId, RequestId, StaffId, StudentId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { positionOf, type ReplySlip } from './reply-slip'
import { priorities, type Priority, type Request } from './request'
import {
  isBlankAnswer,
  letterFamilies,
  strongestRequest,
  type EntryRequest,
  type ListedTerms,
  type TeacherAnswer,
  type TeacherListEntry,
  type TeacherListSource,
  type TeacherWish,
} from './teacher-list'

/** A line of a list as a teacher has filled it in. */
export interface FilledInLine extends TeacherAnswer {
  readonly staffId: StaffId
  readonly studentId: StudentId
}

/** What filled-in lists are compared with. */
export interface TeacherListSurroundings extends Pick<
  TeacherListSource,
  'households' | 'guardianships' | 'requests' | 'entries'
> {
  readonly eventId: EventId
  /** The newest slip of each family. */
  readonly slips: readonly Pick<ReplySlip, 'householdId' | 'choices'>[]
  /** Requests whose meetings were announced: they stay until the office takes them out. */
  readonly announced: ReadonlySet<RequestId>
  /** A request as it is where nobody says more of it: requested, and as long as is usual. */
  readonly plainRequest: (
    who: Pick<Request, 'householdId' | 'studentId'> & { readonly staffId: StaffId },
  ) => Request
  readonly newId: () => string
}

/** What filled-in lists change. */
export interface TeacherListOutcome {
  readonly added: readonly Request[]
  readonly changed: readonly { readonly before: Request; readonly after: Request }[]
  readonly withdrawn: readonly Request[]
  readonly entries: readonly {
    readonly before: TeacherListEntry | null
    readonly after: TeacherListEntry | null
  }[]
  /** Lines that ask for a meeting, of children none of whose families gets letters. */
  readonly withoutFamily: readonly FilledInLine[]
}

/**
 * What filled-in lists make of an event's requests. A list raises and lengthens, it never lowers or shortens what a family or the
 * office asked for, and it takes back only what it did itself. Nothing is asked for twice, and what somebody has withdrawn comes
 * back only when the teacher marks the child otherwise. "Not necessary" is kept for the office to see; the family's wish stays.
 */
export function teacherListOutcome(
  lines: readonly FilledInLine[],
  around: TeacherListSurroundings,
): TeacherListOutcome {
  const before = new Map(around.requests.map((one) => [one.id, one]))
  const stored = new Map(around.entries.map((one) => [keyOf(one), one]))
  const work: Work = {
    around,
    familiesOf: letterFamilies(around),
    requests: new Map(before),
    asked: new Map(),
    entries: new Map(stored),
  }
  for (const request of around.requests) noteAsked(work, request)
  const withoutFamily = lines.filter((line) => fillIn(line, work) === 'no-family')
  return {
    added: [...work.requests.values()].filter(({ id }) => !before.has(id)),
    changed: [...before.values()].flatMap((was) => {
      const is = work.requests.get(was.id)
      return is === undefined || is === was ? [] : [{ before: was, after: is }]
    }),
    withdrawn: [...before.values()].filter(({ id }) => !work.requests.has(id)),
    entries: [...new Set([...stored.keys(), ...work.entries.keys()])].flatMap((key) => {
      const [was, is] = [stored.get(key) ?? null, work.entries.get(key) ?? null]
      return was === is ? [] : [{ before: was, after: is }]
    }),
    withoutFamily,
  }
}

/** Requests and entries as they are after the lines so far. */
interface Work {
  readonly around: TeacherListSurroundings
  readonly familiesOf: (studentId: StudentId) => readonly HouseholdId[]
  readonly requests: Map<RequestId, Request>
  /** Every request there was or is, by the child and each of its teachers: going through all of them for each line would take seconds. */
  readonly asked: Map<string, RequestId[]>
  readonly entries: Map<string, TeacherListEntry>
}

const keyOf = ({ staffId, studentId }: Pick<FilledInLine, 'staffId' | 'studentId'>): string =>
  `${staffId} ${studentId}`

function noteAsked({ asked }: Work, { id, studentId, staffIds }: Request): void {
  for (const staffId of staffIds) {
    const key = keyOf({ staffId, studentId })
    const ids = asked.get(key)
    if (ids) ids.push(id)
    else asked.set(key, [id])
  }
}

/** Makes of requests and entries what one line says. */
function fillIn(line: FilledInLine, work: Work): 'filled-in' | 'no-family' {
  const { around, requests, entries } = work
  const earlier = entries.get(keyOf(line)) ?? null
  const asked = (work.asked.get(keyOf(line)) ?? []).flatMap((id) => requests.get(id) ?? [])
  const families = new Set([
    ...work.familiesOf(line.studentId),
    ...asked.map(({ householdId }) => householdId),
  ])
  const kept: EntryRequest[] = []
  for (const householdId of families) {
    const own = asked.filter((request) => request.householdId === householdId)
    const one = fillInFamily(line, householdId, own, earlier, work)
    if (one) kept.push(one)
  }
  const { wish, doubleLength, comment } = line
  const answer = { wish, doubleLength, comment: comment.trim() }
  if (isBlankAnswer(answer) && kept.length === 0) entries.delete(keyOf(line))
  else if (earlier === null || !isSameEntry(earlier, answer, kept))
    entries.set(keyOf(line), {
      id: earlier?.id ?? around.newId(),
      eventId: around.eventId,
      staffId: line.staffId,
      studentId: line.studentId,
      ...answer,
      requests: kept,
    })
  return families.size === 0 && asksForMeeting(line) ? 'no-family' : 'filled-in'
}

const asksForMeeting = ({ wish }: TeacherAnswer): boolean => wish === 'must-see' || wish === 'would-like'

/** What becomes of one family's request; what the entry stands behind from now on, if anything. */
function fillInFamily(
  line: FilledInLine,
  householdId: HouseholdId,
  own: readonly Request[],
  earlier: TeacherListEntry | null,
  work: Work,
): EntryRequest | null {
  const { around, requests, entries } = work
  const behind = earlier?.requests.find((one) => one.householdId === householdId) ?? null
  const request = own.find(({ id }) => id === behind?.requestId) ?? strongestRequest(own)
  const plain = around.plainRequest({ householdId, studentId: line.studentId, staffId: line.staffId })
  if (request === null) {
    const wasWithdrawn = behind !== null && earlier?.wish === line.wish
    if (!asksForMeeting(line)) return null
    if (wasWithdrawn) return behind
    const added = { ...plain, ...termsFor([line], null, plain) }
    requests.set(added.id, added)
    noteAsked(work, added)
    return { requestId: added.id, householdId, before: null, after: termsOf(added) }
  }
  const mark = request.id === behind?.requestId ? behind : null
  const isTicked = around.slips.some(
    (slip) =>
      slip.householdId === householdId &&
      positionOf(slip.choices, { studentId: line.studentId, staffId: line.staffId }) !== null,
  )
  const isOwn = mark !== null && mark.before === null && isAsLeft(request, mark) && !isTicked
  if (isOwn && !asksForMeeting(line)) {
    if (around.announced.has(request.id)) return mark
    requests.delete(request.id)
    return null
  }
  // Teachers who are met together: each one's base is what the request would be without any of them.
  const others = request.staffIds.flatMap((staffId) => {
    const entry = staffId === line.staffId ? undefined : entries.get(keyOf({ ...line, staffId }))
    return entry?.requests.some(({ requestId }) => requestId === request.id) ? [entry] : []
  })
  const known =
    mark ?? others.flatMap((one) => one.requests).find(({ requestId }) => requestId === request.id) ?? null
  const base = isOwn ? null : baseOf(request, known, plain)
  const terms = termsFor([line, ...others], base, plain, isTicked && mark !== null)
  const after: Request = {
    ...request,
    priority: terms.priority,
    // A meeting that several families come to keeps the length that all of them have.
    minutes: request.groupId === null ? terms.minutes : request.minutes,
  }
  if (!isSameTerms(request, after)) {
    requests.set(after.id, after)
    for (const entry of others) entries.set(keyOf(entry), followed(entry, request, after))
  }
  const isBehind = asksForMeeting(line) || (line.doubleLength && line.wish === null)
  return isBehind ? { requestId: request.id, householdId, before: base, after: termsOf(after) } : null
}

/** An entry that stands behind a request too, once another teacher's line has changed what it left. */
const followed = (entry: TeacherListEntry, before: Request, after: Request): TeacherListEntry => ({
  ...entry,
  requests: entry.requests.map((one) =>
    one.requestId === before.id && isSameTerms(one.after, before) ? { ...one, after: termsOf(after) } : one,
  ),
})

const isSameTerms = (a: ListedTerms, b: ListedTerms): boolean =>
  a.priority === b.priority && a.minutes === b.minutes

const termsOf = ({ priority, minutes: length }: Request): ListedTerms => ({ priority, minutes: length })

const isAsLeft = (request: Request, { after }: EntryRequest): boolean =>
  isSameTerms(request, after) && request.rank === null

/** What a request would be without the entry: what somebody has changed since stands. */
function baseOf(request: Request, mark: EntryRequest | null, plain: Request): ListedTerms {
  if (mark === null) return termsOf(request)
  const before = mark.before ?? termsOf(plain)
  return {
    priority: request.priority === mark.after.priority ? before.priority : request.priority,
    minutes: request.minutes === mark.after.minutes ? before.minutes : request.minutes,
  }
}

/** What the lines about a meeting make of it; `base` is null where nobody else asks for it. */
function termsFor(
  lines: readonly TeacherAnswer[],
  base: ListedTerms | null,
  plain: Request,
  isTicked = false,
): ListedTerms {
  const wanted = lines.map(({ wish }): Priority => (wish === null ? 'optional' : priorityOf[wish]))
  // Once a mark is taken back, a tick of the family since then stands.
  const all = [...wanted, ...(base ? [base.priority] : []), ...(isTicked ? ['requested' as const] : [])]
  const length = base?.minutes ?? plain.minutes
  const isDouble = lines.some(({ wish, doubleLength }) => doubleLength && wish !== 'not-necessary')
  return {
    priority: priorities.find((one) => all.includes(one)) ?? 'optional',
    minutes: isDouble ? minutes(Math.max(length, 2 * plain.minutes)) : length,
  }
}

const priorityOf: Readonly<Record<TeacherWish, Priority>> = {
  'must-see': 'required',
  'would-like': 'requested',
  'not-necessary': 'optional',
}

const isSameEntry = (
  entry: TeacherListEntry,
  { wish, doubleLength, comment }: TeacherAnswer,
  requests: readonly EntryRequest[],
): boolean =>
  entry.wish === wish &&
  entry.doubleLength === doubleLength &&
  entry.comment === comment &&
  JSON.stringify(entry.requests) === JSON.stringify(requests)
