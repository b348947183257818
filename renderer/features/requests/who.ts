import type { RequestRow } from '../event-view/request-list/request-rows'

/** Whose requests are shown; null leaves all in. */
export interface Who {
  readonly staffId: string | null
  readonly householdId: string | null
  readonly studentId: string | null
}

export const anyone: Who = { staffId: null, householdId: null, studentId: null }

/** A teacher's name is no child's: each is looked for apart. */
export const concerns = ({ request }: RequestRow, { staffId, householdId, studentId }: Who): boolean =>
  (staffId === null || request.staffIds.some((id) => id === staffId)) &&
  (householdId === null || request.householdId === householdId) &&
  (studentId === null || request.studentId === studentId)
