import type { Minutes } from '@shared/kernel/time'
import type { ConferenceEvent } from '../events/event'
import type { Guardianship } from '../people/people'
import type { Request } from './request'

/** A request that someone is filling in; null where nothing is chosen yet. */
export interface RequestDraft extends Pick<
  Request,
  'priority' | 'rank' | 'minutes' | 'studentAttends' | 'subject' | 'mode' | 'roomId'
> {
  readonly householdId: Request['householdId'] | null
  readonly studentId: Request['studentId'] | null
  readonly staffIds: readonly Request['staffIds'][number][]
}

/** A new request takes after those there are: the commonest length, and whether children come along. */
export function emptyDraft({
  event,
  requests,
}: {
  readonly event: Pick<ConferenceEvent, 'slotMinutes'>
  readonly requests: readonly Request[]
}): RequestDraft {
  const lengths = new Map<Minutes, number>()
  for (const { minutes: length } of requests) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  const [commonest] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [event.slotMinutes]
  return {
    studentId: null,
    householdId: null,
    staffIds: [],
    priority: 'requested',
    rank: null,
    minutes: commonest,
    studentAttends: requests.filter(({ studentAttends }) => studentAttends).length * 2 > requests.length,
    subject: '',
    mode: 'in-person',
    roomId: null,
  }
}

/** A request as a draft of its own change. */
export const draftOf = ({
  householdId,
  studentId,
  staffIds,
  priority,
  rank,
  minutes,
  studentAttends,
  subject,
  mode,
  roomId,
}: Request): RequestDraft => ({
  householdId,
  studentId,
  staffIds,
  priority,
  rank,
  minutes,
  studentAttends,
  subject,
  mode,
  roomId,
})

/** What a draft is made of once nothing is wrong with it. */
export type CheckedDraft = Omit<Request, 'id' | 'sourceId' | 'groupId'>

export type DraftProblem =
  | { readonly kind: 'no-student' }
  | { readonly kind: 'no-household' }
  | { readonly kind: 'no-staff' }
  /** The household is not family to the student. */
  | { readonly kind: 'not-family' }
  /** The length is no whole number of slots. */
  | { readonly kind: 'off-grid'; readonly slotMinutes: Minutes }
  /** The rank is no whole number from 1. */
  | { readonly kind: 'no-rank' }
  /** The same people have asked to meet about the same subject. */
  | { readonly kind: 'already-asked'; readonly request: Request }

/** What a draft is judged against. */
export interface DraftSurroundings {
  readonly slotMinutes: Minutes
  readonly guardianships: readonly Guardianship[]
  readonly requests: readonly Request[]
}

/** What a draft in an event is judged against; `own` is the request that it changes, null where it is new. */
export const surroundingsOf = (
  {
    event,
    guardianships,
    requests,
  }: {
    readonly event: Pick<ConferenceEvent, 'slotMinutes'>
    readonly guardianships: readonly Guardianship[]
    readonly requests: readonly Request[]
  },
  own: Request['id'] | null,
): DraftSurroundings => ({
  slotMinutes: event.slotMinutes,
  guardianships,
  requests: requests.filter(({ id }) => id !== own),
})

/** Checks a draft as the reader of a folder checks a row: either all that is wrong, or the request it makes. */
export function checkDraft(
  draft: RequestDraft,
  around: DraftSurroundings,
): { readonly problems: readonly DraftProblem[]; readonly request: CheckedDraft | null } {
  const { householdId, studentId } = draft
  const [first, ...others] = draft.staffIds
  const problems: DraftProblem[] = []
  if (studentId === null) problems.push({ kind: 'no-student' })
  if (householdId === null) problems.push({ kind: 'no-household' })
  if (first === undefined) problems.push({ kind: 'no-staff' })
  if (studentId !== null && householdId !== null && !isFamily(around, householdId, studentId))
    problems.push({ kind: 'not-family' })
  if (draft.minutes <= 0 || draft.minutes % around.slotMinutes !== 0)
    problems.push({ kind: 'off-grid', slotMinutes: around.slotMinutes })
  if (draft.rank !== null && (!Number.isInteger(draft.rank) || draft.rank < 1))
    problems.push({ kind: 'no-rank' })
  const twin = around.requests.find((request) => isSameRequest(request, draft))
  if (twin) problems.push({ kind: 'already-asked', request: twin })
  if (problems.length > 0 || studentId === null || householdId === null || first === undefined)
    return { problems, request: null }
  return {
    problems,
    request: {
      ...draft,
      householdId,
      studentId,
      staffIds: [first, ...others],
      subject: draft.subject.trim(),
    },
  }
}

const isFamily = (around: DraftSurroundings, householdId: string, studentId: string): boolean =>
  around.guardianships.some((row) => row.householdId === householdId && row.studentId === studentId)

const isSameRequest = (request: Request, draft: RequestDraft): boolean =>
  request.householdId === draft.householdId &&
  request.studentId === draft.studentId &&
  request.subject === draft.subject.trim() &&
  request.staffIds.length === draft.staffIds.length &&
  draft.staffIds.every((id) => request.staffIds.includes(id))
