import type { HouseholdId, RequestId, StaffId, StudentId } from '@shared/kernel/ids'
import type { Request } from '@shared/domain/requests/request'

/** The person or family searched for on the board. */
export type SearchTarget =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'student'; readonly id: StudentId }
  | { readonly kind: 'household'; readonly id: HouseholdId }

export const targetKey = (target: SearchTarget): string => `${target.kind} ${target.id}`

function concerns(target: SearchTarget, request: Request): boolean {
  switch (target.kind) {
    case 'staff':
      return request.staffIds.includes(target.id)
    case 'student':
      return request.studentId === target.id
    case 'household':
      return request.householdId === target.id
  }
}

/** The requests of the search target, and the staff on whose rows they are or would be. */
export function rowsOf(target: SearchTarget, requests: readonly Request[]) {
  const own = requests.filter((request) => concerns(target, request))
  return {
    requestIds: new Set<RequestId>(own.map((request) => request.id)),
    staffIds: new Set<StaffId>(own.flatMap((request) => request.staffIds)),
  }
}
