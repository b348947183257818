import { markedAdults } from '@shared/domain/people/must-not-attend'
import type { Marker, StandingSeparation } from '@shared/domain/people/safeguarding'
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { editRecords, type AllRecords, type RecordChange, type RecordEdit } from '../record-edit'

/** Why a warning is not set. */
export type SafeguardingProblem =
  | { readonly kind: 'gone' }
  /** Only an adult can be kept from attending. */
  | { readonly kind: 'adults-only' }
  | { readonly kind: 'same-family' }
  /** A warning without a source or without an author says nothing that can be checked. */
  | { readonly kind: 'no-source' }

type Changed = Result<readonly RecordChange[], SafeguardingProblem>

/** Sets a marker. Who must not attend is not planned with from then on: the adult no longer comes. */
export function addMarker(all: AllRecords, marker: Marker, id: string): Changed {
  const edit = editRecords(all)
  const { kind, subject } = marker
  if (marker.source.trim() === '' || marker.author.trim() === '') return err({ kind: 'no-source' })
  if (edit.one(subject.kind, subject.id) === null) return err({ kind: 'gone' })
  if (kind === 'must-not-attend' && subject.kind !== 'adult') return err({ kind: 'adults-only' })
  edit.add('marker', { ...marker, id })
  keepAway(edit)
  return ok(edit.changes())
}

/** Adults who must not attend do not come, whatever else their record says: call it after changes of adults. */
export function keepAway(edit: RecordEdit): void {
  const away = markedAdults(edit.rows('marker'))
  edit.update('adult', (row) => (row.attends && away.has(row.id) ? { ...row, attends: false } : row))
}

/** Takes a marker away. Whether the adult comes again is for the office to say. */
export function removeMarker(all: AllRecords, id: string): Changed {
  const edit = editRecords(all)
  if (edit.one('marker', id) === null) return err({ kind: 'gone' })
  edit.update('marker', (row) => (row.id === id ? null : row))
  return ok(edit.changes())
}

/** Keeps two families apart from now on, and at the events that are chosen, where they have no rule yet or another. */
export function addSeparation(
  all: AllRecords,
  separation: StandingSeparation,
  eventIds: readonly EventId[],
  newId: () => string,
): Changed {
  const edit = editRecords(all)
  const { households, rule, minutes } = separation
  const isPair = (pair: readonly string[]): boolean => households.every((id) => pair.includes(id))
  if (separation.source.trim() === '') return err({ kind: 'no-source' })
  if (households[0] === households[1]) return err({ kind: 'same-family' })
  if (households.some((id) => edit.one('household', id) === null)) return err({ kind: 'gone' })
  edit.update('standingSeparation', (row) => (isPair(row.households) ? null : row))
  edit.add('standingSeparation', { ...separation, id: newId() })
  edit.update('separation', (row) =>
    eventIds.includes(row.eventId) && isPair(row.households) ? { ...row, rule, minutes } : row,
  )
  const kept = new Set(
    edit.rows('separation').flatMap((row) => (isPair(row.households) ? [row.eventId] : [])),
  )
  edit.add(
    'separation',
    ...edit
      .rows('roster')
      .filter((row) => eventIds.includes(row.id) && !kept.has(row.id))
      .filter((row) => households.every((id) => row.householdIds.includes(id)))
      .map((row) => ({ id: newId(), eventId: row.id, households, rule, minutes })),
  )
  return ok(edit.changes())
}

/** Two families need no longer be kept apart; events that are chosen drop their rule as well. */
export function removeSeparation(all: AllRecords, id: string, eventIds: readonly EventId[]): Changed {
  const edit = editRecords(all)
  const standing = edit.one('standingSeparation', id)
  if (!standing) return err({ kind: 'gone' })
  edit.update('standingSeparation', (row) => (row.id === id ? null : row))
  edit.update('separation', (row) =>
    eventIds.includes(row.eventId) && standing.households.every((one) => row.households.includes(one))
      ? null
      : row,
  )
  return ok(edit.changes())
}
