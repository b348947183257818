import { z } from 'zod'
import { idOf, type AppointmentId, type MeetingId } from '@shared/kernel/ids'
import { parseRow, type RecordKind, type Records } from '@shared/records/registry'
import { keyOf, readKey, type Cells, type MinutesRows } from './cells'

const facts = z.strictObject({ eventId: z.string(), facts: z.unknown() })
const names = z.array(z.string())
/** The cell that says in which order the entries of a list stand. */
const orderOf = { adult: 'adults', target: 'targets', agreement: 'agreements' } as const

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
  const entriesOf = (field: keyof typeof orderOf | 'addendum', meetingId: MeetingId) =>
    keys
      .filter((one) => one.field === field && one.meetingId === meetingId)
      .map(({ key, entry }) => ({ entry, value: valueOf(key) }))
  const ordered = (field: keyof typeof orderOf, meetingId: MeetingId): readonly unknown[] => {
    const list = names.parse(valueOf(keyOf(orderOf[field], meetingId)) ?? [])
    const place = ({ entry }: { readonly entry: string }): number => {
      const at = list.indexOf(entry)
      return at < 0 ? list.length : at
    }
    return entriesOf(field, meetingId)
      .sort((a, b) => place(a) - place(b) || (a.entry < b.entry ? -1 : 1))
      .map(({ value }) => value)
  }
  const meetings = keys.filter(({ field }) => field === 'facts')
  const rowsOf = <Kind extends 'action' | 'jotting' | 'incident'>(kind: Kind): readonly Records[Kind][] =>
    keys.filter(({ field }) => field === kind).map(({ key }) => checked(kind, valueOf(key)))
  return {
    meeting: meetings.map(({ key, meetingId: id }) => {
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
        state: valueOf(keyOf('state', id)) ?? { kind: 'draft' },
        addenda: byTime(entriesOf('addendum', id).map(({ value }) => value)),
        startedAt: valueOf(keyOf('startedAt', id)),
        finishedAt: valueOf(keyOf('finishedAt', id)),
      })
    }),
    action: rowsOf('action'),
    jotting: rowsOf('jotting'),
    incident: rowsOf('incident'),
  }
}

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
