import type { HouseholdId, RequestId, StaffId, StudentId } from '@shared/kernel/ids'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'

/** Whom a person looks for on the board. */
export type Wanted =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'student'; readonly id: StudentId }
  | { readonly kind: 'household'; readonly id: HouseholdId }

export const wantedKey = (wanted: Wanted): string => `${wanted.kind} ${wanted.id}`

function concerns(wanted: Wanted, request: Request): boolean {
  switch (wanted.kind) {
    case 'staff':
      return request.staffIds.includes(wanted.id)
    case 'student':
      return request.studentId === wanted.id
    case 'household':
      return request.householdId === wanted.id
  }
}

/** The requests of whom is wanted, and the staff on whose rows they are or would be. */
export function rowsOf(wanted: Wanted, requests: readonly Request[]) {
  const own = requests.filter((request) => concerns(wanted, request))
  return {
    requestIds: new Set<RequestId>(own.map((request) => request.id)),
    staffIds: new Set<StaffId>(own.flatMap((request) => request.staffIds)),
  }
}

/** Their appointments as time goes. */
export function inTimeOrder(appointments: readonly AppointmentRecord[]): readonly AppointmentRecord[] {
  return [...appointments].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start))
}

/** A text without case and accents, so that "zoe" finds Zoë. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether each word typed begins some word of a text; both are `plain` already. */
export function matches(words: readonly string[], text: string): boolean {
  return words.every((word) => text.startsWith(word) || text.includes(` ${word}`))
}
