import { mapperOf, type IdTables } from '../conference'
import type { IdMapper } from '../record-type'
import { recordKinds, recordTypes, type RecordKind, type Records } from '../registry'
import type { RecordEdit } from '../record-edit'

/** Which records named somebody before a move. */
export interface MovedRows {
  readonly has: (kind: RecordKind, id: string) => boolean
}

/**
 * Lets every record that names an id of the tables name the other instead, what was announced and written down included: both
 * are the same from now on. Lists name nobody twice.
 */
export function moveReferences(edit: RecordEdit, tables: IdTables): MovedRows {
  const moved = new Set<string>()
  const map = mapperOf(tables)
  const moveIn = <Kind extends RecordKind>(kind: Kind): void =>
    edit.update(kind, (row) => {
      const found: string[] = []
      const mapId: IdMapper = (target, id, field, strength) => {
        const to = map(target, id, field, strength)
        if (to !== id) found.push(id)
        return to
      }
      const after = recordTypes[kind].mapIds(row, mapId)
      if (found.length === 0) return row
      moved.add(`${kind} ${row.id}`)
      return withoutRepeats(after)
    })
  for (const kind of recordKinds) moveIn(kind)
  // The log of what was sent names recipients of various kinds, which are not mapped.
  const recipients = new Map(Object.values(tables).flatMap((table): [string, string][] => [...table]))
  edit.update('delivery', (row) => {
    const recipient = recipients.get(row.recipient ?? '')
    return recipient === undefined ? row : { ...row, recipient }
  })
  return { has: (kind, id) => moved.has(`${kind} ${id}`) }
}

function withoutRepeats<Row extends Records[RecordKind]>(row: Row): Row {
  const lists = Object.entries(row).flatMap(([field, value]: [string, unknown]): [string, unknown][] =>
    Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? [[field, [...new Set(value)]]]
      : [],
  )
  return { ...row, ...Object.fromEntries(lists) }
}
