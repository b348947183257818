import type { HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'
import type { Minutes } from '@shared/kernel/time'
import type { Priority, Request } from './request'

/** What a column of a spreadsheet of requests can be. */
export const sheetFields = [
  'child-id',
  'child',
  'child-given-name',
  'child-family-name',
  'form',
  'family',
  'teacher',
  'priority',
  'minutes',
  'rank',
  'subject',
] as const
/** One of them. */
export type SheetField = (typeof sheetFields)[number]

/** A meeting that is asked for; null: as is usual, or as it is asked for already. */
export interface AskedMeeting {
  readonly studentId: StudentId
  readonly householdId: HouseholdId
  readonly staffId: StaffId
  readonly priority: Priority | null
  readonly minutes: Minutes | null
  readonly rank: number | null
  readonly subject: string
}

/** A meeting that a row of a spreadsheet asks for. */
export interface SheetRequest extends AskedMeeting {
  /** The row of its file, 1 for the first. */
  readonly line: number
  readonly file: string
}

/** What is wrong with a spreadsheet of requests, and where. */
export interface SheetProblem {
  readonly file: string
  /** 0: the file as a whole. */
  readonly line: number
  /** What stands over the column; blank: the row as a whole. */
  readonly column: string
  readonly value: string
  readonly kind:
    | 'unreadable-file'
    | 'no-child-column'
    | 'no-teacher-column'
    | 'unreadable-row'
    | 'unknown-child'
    | 'several-children'
    | 'no-family'
    | 'unknown-family'
    | 'several-families'
    | 'unknown-teacher'
    | 'several-teachers'
    | 'unreadable-priority'
    | 'unreadable-minutes'
    | 'unreadable-rank'
}

/** A spreadsheet as its columns were taken. */
export interface SheetUse {
  readonly file: string
  /** Of its header, whatever the order of its columns; blank where it has none. */
  readonly fingerprint: string
  /** Whether its columns are as they were chosen for an earlier file with the same header. */
  readonly isRemembered: boolean
  /** What the remembered columns are called; blank where none are. */
  readonly rememberedAs: string
  readonly columns: readonly {
    /** Tells it from the other columns of a file with this header. */
    readonly key: string
    readonly label: string
    /** Null: nothing that requests have. */
    readonly field: SheetField | null
    /** What stands in the first rows. */
    readonly examples: readonly string[]
  }[]
}

/** Which field somebody has given a column, by file and position; null: nothing that requests have. */
export type ChosenFields = Readonly<Record<string, Readonly<Record<number, SheetField | null>>>>

/** What the columns of spreadsheets with one header are, as somebody chose them. */
export interface RememberedColumns {
  /** The fingerprint of the header. */
  readonly id: string
  /** As the office calls them; at first the name of the file. */
  readonly name: string
  /** By the key of the column. */
  readonly fields: Readonly<Record<string, SheetField | null>>
}

/** What is remembered of a spreadsheet's columns as they are now; null where it has no header. */
export const columnsToRemember = ({
  file,
  fingerprint,
  rememberedAs,
  columns,
}: SheetUse): RememberedColumns | null =>
  fingerprint === ''
    ? null
    : {
        id: fingerprint,
        name: rememberedAs || file,
        fields: Object.fromEntries(columns.map(({ key, field }) => [key, field])),
      }

/** Requests that are added and changed. */
export interface SheetOutcome {
  readonly added: readonly Request[]
  readonly changed: readonly { readonly before: Request; readonly after: Request }[]
  /** Meetings that are asked for already. */
  readonly unchanged: number
}

/**
 * What rows make of an event's requests: a meeting that the family asks for already becomes what the row says of it, and nothing
 * is asked for twice.
 */
export function sheetOutcome(
  rows: readonly AskedMeeting[],
  requests: readonly Request[],
  plainRequest: (row: AskedMeeting) => Request,
): SheetOutcome {
  const before = new Map(requests.map((one) => [one.id, one]))
  const after = new Map(before)
  let unchanged = 0
  for (const row of rows) {
    const there = [...after.values()].find(
      (one) =>
        one.householdId === row.householdId &&
        one.studentId === row.studentId &&
        one.staffIds.includes(row.staffId) &&
        (row.subject === '' || one.subject === '' || one.subject === row.subject),
    )
    const base = there ?? plainRequest(row)
    const is: Request = {
      ...base,
      priority: row.priority ?? base.priority,
      // A meeting that several families come to keeps the length that all of them have.
      minutes: base.groupId === null ? (row.minutes ?? base.minutes) : base.minutes,
      rank: row.rank ?? base.rank,
      subject: row.subject === '' ? base.subject : row.subject,
    }
    const isSame =
      is.priority === base.priority &&
      is.minutes === base.minutes &&
      is.rank === base.rank &&
      is.subject === base.subject
    if (there && isSame) unchanged++
    else after.set(is.id, is)
  }
  return {
    added: [...after.values()].filter(({ id }) => !before.has(id)),
    changed: [...before.values()].flatMap((was) => {
      const is = after.get(was.id)
      return is === undefined || is === was ? [] : [{ before: was, after: is }]
    }),
    unchanged,
  }
}
