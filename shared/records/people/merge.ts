import { householdsOf, type GroupMember } from '@shared/domain/events/group-session'
import { mergeFields, type FieldChoice } from '@shared/domain/people/merge-fields'
import { err, ok, type Result } from '@shared/kernel/result'
import { editRecords, type AllRecords, type RecordChange, type RecordEdit } from '../record-edit'
import type { RecordKind, Records } from '../registry'
import { keepAway } from './safeguarding'
import { moveReferences, type MovedRows } from './move-references'
import { withdrawRequests } from './withdraw'

/** The kinds of which two records may turn out to be one. */
export const mergeableKinds = [
  'student',
  'household',
  'adult',
  'staff',
  'interpreter',
  'room',
  'teachingGroup',
] as const
export type MergeableKind = (typeof mergeableKinds)[number]

/** Why two records are not made one. */
export type MergeProblem =
  | { readonly kind: 'gone' }
  /** The school keeps these two families apart. */
  | { readonly kind: 'kept-apart' }

/** Two records that are one. `choices` says for fields that differ which of the two is right. */
export interface Merge<Kind extends MergeableKind = MergeableKind> {
  readonly kind: Kind
  readonly keptId: string
  readonly otherId: string
  readonly choices: ReadonlyMap<string, FieldChoice>
}

/** Makes one record of two: whatever named the other names the kept one, whose history grows by the other's. */
export function mergeRecords<Kind extends MergeableKind>(
  all: AllRecords,
  { kind, keptId, otherId, choices }: Merge<Kind>,
): Result<readonly RecordChange[], MergeProblem> {
  const edit = editRecords(all)
  const kept = edit.one(kind, keptId)
  const other = edit.one(kind, otherId)
  if (!kept || !other || kept.id === other.id) return err({ kind: 'gone' })
  if (kind === 'household' && areKeptApart(edit, keptId, otherId)) return err({ kind: 'kept-apart' })
  const merged: Records[Kind] = mergeFields<Records[Kind]>(kept, other, choices)
  edit.update(kind, (row) => (row.id === otherId ? null : row.id === keptId ? merged : row))
  const moved = moveReferences(edit, { [kind]: new Map([[otherId, keptId]]) })
  dropRepeatedLinks(edit, moved)
  dropRepeatedEventParts(edit, moved)
  keepAway(edit)
  return ok(edit.changes())
}

function areKeptApart(edit: RecordEdit, one: string, other: string): boolean {
  const isPair = ({ households }: Pick<Records['separation'], 'households'>): boolean =>
    households.some((id) => id === one) && households.some((id) => id === other)
  return edit.rows('separation').some(isPair) || edit.rows('standingSeparation').some(isPair)
}

/** Of links between the same two, the kept one's stands; letters go out where either said so. */
function dropRepeatedLinks(edit: RecordEdit, moved: MovedRows): void {
  const links = dropRepeats(edit, 'guardianship', moved, (row) => `${row.householdId} ${row.studentId}`)
  for (const [first, again] of links) {
    const receivesLetters = first.receivesLetters || again.receivesLetters
    const relationship = first.relationship === '' ? again.relationship : first.relationship
    edit.update('guardianship', (row) =>
      row.id === first.id ? { ...row, receivesLetters, relationship } : row,
    )
  }
  dropRepeats(edit, 'blockedTime', moved, (row) => `${row.staffId} ${row.day} ${row.period}`)
  dropRepeats(edit, 'enrolment', moved, (row) => `${row.studentId} ${row.schoolYearId}`)
  const figures = dropRepeats(
    edit,
    'attendanceFigure',
    moved,
    (row) => `${row.studentId} ${row.schoolYearId}`,
  )
  for (const [first, again] of figures) {
    if (again.asOf <= first.asOf) continue
    edit.update('attendanceFigure', (row) => (row.id === first.id ? { ...again, id: first.id } : row))
  }
  keepStricter(edit, 'standingSeparation', moved, () => '')
}

const eachOnce = (members: readonly GroupMember[]): readonly GroupMember[] => [
  ...new Map(
    members.map((member) => [JSON.stringify([member.householdId, member.studentId]), member]),
  ).values(),
]

function dropRepeatedEventParts(edit: RecordEdit, moved: MovedRows): void {
  keepStricter(edit, 'separation', moved, ({ eventId }) => eventId)
  dropRepeats(edit, 'staffRoom', moved, (row) => `${row.eventId} ${row.staffId} ${row.sessionId ?? ''}`)
  dropRepeats(
    edit,
    'travel',
    moved,
    (row) => `${row.eventId} ${row.between} ${[row.from, row.to].sort().join(' ')}`,
  )
  edit.update('travel', (row) => (row.between === 'rooms' && row.from === row.to ? null : row))
  edit.update('groupSession', (row) => {
    if (!moved.has('groupSession', row.id)) return row
    const members = eachOnce(row.members)
    const seats = new Set(householdsOf(members))
    return {
      ...row,
      members,
      waiting: eachOnce(row.waiting).filter(({ householdId }) => !seats.has(householdId)),
    }
  })
  // When the kept one can come is known for an event: what the other said is not added to it.
  const keyOf = ({ eventId, subject }: Records['availability']): string =>
    `${eventId} ${subject.kind} ${subject.id}`
  const known = new Set(
    edit.rows('availability').flatMap((row) => (moved.has('availability', row.id) ? [] : [keyOf(row)])),
  )
  edit.update('availability', (row) =>
    moved.has('availability', row.id) && known.has(keyOf(row)) ? null : row,
  )
  // Two families that shared a meeting are one now: it is theirs once.
  const shared = edit.rows('request').filter(({ groupId }) => groupId !== null)
  const again = repeatsAmong(
    shared,
    'request',
    moved,
    (row) => `${row.groupId ?? ''} ${row.householdId} ${row.studentId}`,
  )
  withdrawRequests(edit, new Set(again.map(([, row]) => row.id)))
}

type Repeat<Row> = readonly [first: Row, again: Row]

/** The rows that say the same as an earlier one; those that were not moved come first. */
function repeatsAmong<Kind extends RecordKind>(
  rows: readonly Records[Kind][],
  kind: Kind,
  moved: MovedRows,
  keyOf: (row: Records[Kind]) => string,
): readonly Repeat<Records[Kind]>[] {
  const isMoved = (row: Records[Kind]): boolean => moved.has(kind, row.id)
  const firsts = new Map<string, Records[Kind]>()
  for (const row of rows) if (!isMoved(row) && !firsts.has(keyOf(row))) firsts.set(keyOf(row), row)
  return rows.filter(isMoved).flatMap((row) => {
    const first = firsts.get(keyOf(row))
    if (first) return [[first, row] as const]
    firsts.set(keyOf(row), row)
    return []
  })
}

function dropRepeats<Kind extends RecordKind>(
  edit: RecordEdit,
  kind: Kind,
  moved: MovedRows,
  keyOf: (row: Records[Kind]) => string,
): readonly Repeat<Records[Kind]>[] {
  const repeats = repeatsAmong(edit.rows(kind), kind, moved, keyOf)
  const gone = new Set(repeats.map(([, { id }]) => id))
  edit.update(kind, (row) => (gone.has(row.id) ? null : row))
  return repeats
}

/** Of two rules for the same two families the stricter one stands. */
function keepStricter<Kind extends 'separation' | 'standingSeparation'>(
  edit: RecordEdit,
  kind: Kind,
  moved: MovedRows,
  eventOf: (row: Records[Kind]) => string,
): void {
  const pairs = dropRepeats(
    edit,
    kind,
    moved,
    (row) => `${eventOf(row)} ${[...row.households].sort().join(' ')}`,
  )
  for (const [first, again] of pairs) {
    const isStricter =
      first.rule === again.rule ? again.minutes > first.minutes : again.rule === 'other-session'
    const { rule, minutes } = again
    if (isStricter) edit.update(kind, (row) => (row.id === first.id ? { ...row, rule, minutes } : row))
  }
}
