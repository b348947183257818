import { z } from 'zod'
import { idOf, type AppointmentId, type MeetingId } from '@shared/kernel/ids'
import { parseRow, type RecordKind, type Records } from '@shared/records/registry'
import { keyOf, readKey, type Cells, type MinutesRows } from './cells'

const facts = z.strictObject({ eventId: z.string(), facts: z.unknown() })
const groupFacts = z.strictObject({ eventId: z.string(), groupSessionId: z.string(), facts: z.unknown() })
const names = z.array(z.string())
/** The cell that says in which order the entries of a list stand. */
const orderOf = {
  adult: 'adults',
  target: 'targets',
  agreement: 'agreements',
  groupAction: 'groupActions',
} as const

/**
 * Puts minutes together from their cells. What the cells do not say (which appointment it came from) is `appointmentOf`'s; an entry
 * that its list does not name comes after those it does, by its key.
 */
export function rowsOfCells(
  cells: Cells,
  appointmentOf: (id: MeetingId) => AppointmentId | null,
): MinutesRows {
  const keys = [...cells.keys()].map((key) => ({ key, ...readKey(key) }))
  const valueOf = (key: string): unknown => JSON.parse(cells.get(key) ?? 'null')
  const entriesOf = (field: keyof typeof orderOf | 'addendum' | 'family', minutesId: string) =>
    keys
      .filter((one) => one.field === field && one.minutesId === minutesId)
      .map(({ key, entry }) => ({ entry, value: valueOf(key) }))
  const ordered = (field: keyof typeof orderOf, minutesId: string): readonly unknown[] => {
    const list = names.parse(valueOf(keyOf(orderOf[field], minutesId)) ?? [])
    const place = ({ entry }: { readonly entry: string }): number => {
      const at = list.indexOf(entry)
      return at < 0 ? list.length : at
    }
    return entriesOf(field, minutesId)
      .sort((a, b) => place(a) - place(b) || byEntry(a, b))
      .map(({ value }) => value)
  }
  const stateOf = (minutesId: string): unknown => valueOf(keyOf('state', minutesId)) ?? { kind: 'draft' }
  const addendaOf = (minutesId: string): readonly unknown[] =>
    byTime(entriesOf('addendum', minutesId).map(({ value }) => value))
  const meetings = keys.filter(({ field }) => field === 'facts')
  const groups = keys.filter(({ field }) => field === 'group')
  const rowsOf = <Kind extends 'action' | 'jotting' | 'incident'>(kind: Kind): readonly Records[Kind][] =>
    keys.filter(({ field }) => field === kind).map(({ key }) => checked(kind, valueOf(key)))
  return {
    meeting: meetings.map(({ key, minutesId: id }) => {
      const about = facts.parse(valueOf(key))
      return checked('meeting', {
        id,
        eventId: about.eventId,
        appointmentId: appointmentOf(idOf<MeetingId>(id)),
        facts: about.facts,
        attendance: {
          student: valueOf(keyOf('student', id)) ?? 'unknown',
          adults: ordered('adult', id),
          interpreter: valueOf(keyOf('interpreter', id)) ?? 'unknown',
        },
        targets: ordered('target', id),
        agreements: ordered('agreement', id),
        state: stateOf(id),
        addenda: addendaOf(id),
        startedAt: valueOf(keyOf('startedAt', id)),
        finishedAt: valueOf(keyOf('finishedAt', id)),
      })
    }),
    groupMinutes: groups.map(({ key, minutesId: id }) => {
      const about = groupFacts.parse(valueOf(key))
      return checked('groupMinutes', {
        id,
        ...about,
        attendance: entriesOf('family', id)
          .sort(byEntry)
          .map(({ value }) => value),
        text: valueOf(keyOf('groupText', id, 'text')) ?? '',
        actions: ordered('groupAction', id),
        state: stateOf(id),
        addenda: addendaOf(id),
        addendumDraft: valueOf(keyOf('groupText', id, 'addendumDraft')) ?? '',
      })
    }),
    action: rowsOf('action'),
    jotting: rowsOf('jotting'),
    incident: rowsOf('incident'),
  }
}

const byEntry = (a: { readonly entry: string }, b: { readonly entry: string }): number =>
  a.entry < b.entry ? -1 : 1

const moment = z.looseObject({ at: z.string() })
const byTime = (addenda: readonly unknown[]): readonly unknown[] =>
  addenda.toSorted((a, b) => {
    const [x, y] = [moment.parse(a).at, moment.parse(b).at]
    return x === y ? (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : x < y ? -1 : 1
  })

/** Cells are made of records that were checked; a value that is none of ours is a fault of this code. */
function checked<Kind extends RecordKind>(kind: Kind, row: unknown): Records[Kind] {
  const read = parseRow(kind, row)
  if (!read.ok) throw new Error(`Merged ${kind}: ${read.error.field}`)
  return read.value
}
