import type { CellWrite, MinutesCell } from '@shared/domain/meetings/pack'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { Action, Incident, MeetingRecord, PrivateNote } from '@shared/domain/meetings/meeting'

/** The records of minutes: note texts of meetings are documents of their own, which merge by themselves. */
export interface MinutesRows {
  readonly meeting: readonly MeetingRecord[]
  readonly groupMinutes: readonly GroupMinutes[]
  readonly action: readonly Action[]
  readonly jotting: readonly PrivateNote[]
  readonly incident: readonly Incident[]
}

/** Minutes that say nothing. */
export const noRows: MinutesRows = { meeting: [], groupMinutes: [], action: [], jotting: [], incident: [] }

/** Every value of minutes by its key. */
export type Cells = ReadonlyMap<string, string>

const cellFields = [
  'facts',
  'student',
  'interpreter',
  'adult',
  'adults',
  'target',
  'targets',
  'agreement',
  'agreements',
  'state',
  'addendum',
  'startedAt',
  'finishedAt',
  'action',
  'jotting',
  'incident',
  'group',
  'groupText',
  'family',
  'groupAction',
  'groupActions',
] as const
/** What a cell is of; `adults`, `targets`, `agreements` and `groupActions` are the order of a list, whose entries have cells of their own. */
export type CellField = (typeof cellFields)[number]

/** A cell's key, read. */
export interface CellKey {
  readonly field: CellField
  /** The meeting's id, or that of a group session's minutes. */
  readonly minutesId: string
  /** Which of a list: a target's id, an adult's name, a household's id. Blank for a field that minutes have once. */
  readonly entry: string
}

/** Writes a key. */
export const keyOf = (field: CellField, minutesId: string, entry = ''): string =>
  JSON.stringify([field, minutesId, entry])

/** Reads a key that `keyOf` has written. */
export function readKey(key: string): CellKey {
  const parts: unknown = JSON.parse(key)
  const [field, minutesId, entry] = isList(parts) ? parts : []
  if (!isCellField(field) || typeof minutesId !== 'string' || typeof entry !== 'string')
    throw new Error('Not the key of a cell')
  return { field, minutesId, entry }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isCellField = (field: unknown): field is CellField => cellFields.some((one) => one === field)

/** Takes minutes apart into single values. */
export function cellsOf(rows: MinutesRows): Cells {
  const cells = new Map<string, string>()
  const put = (field: CellField, minutesId: string, value: unknown, entry = ''): void => {
    cells.set(keyOf(field, minutesId, entry), canonical(value))
  }
  for (const meeting of rows.meeting) {
    const { id, attendance, targets, agreements } = meeting
    put('facts', id, { eventId: meeting.eventId, facts: meeting.facts })
    put('student', id, attendance.student)
    put('interpreter', id, attendance.interpreter)
    const names = distinctNames(attendance.adults.map(({ name }) => name))
    attendance.adults.forEach((adult, i) => put('adult', id, adult, names[i] ?? adult.name))
    put('adults', id, names)
    for (const target of targets) put('target', id, target, target.id)
    put('targets', id, idsOf(targets))
    for (const agreement of agreements) put('agreement', id, agreement, agreement.id)
    put('agreements', id, idsOf(agreements))
    put('state', id, meeting.state)
    for (const addendum of meeting.addenda) put('addendum', id, addendum, canonical(addendum))
    put('startedAt', id, meeting.startedAt)
    put('finishedAt', id, meeting.finishedAt)
  }
  for (const minutes of rows.groupMinutes) {
    const { id, eventId, groupSessionId, facts, actions } = minutes
    put('group', id, { eventId, groupSessionId, facts })
    for (const family of minutes.attendance) put('family', id, family, family.household.id)
    put('groupText', id, minutes.text, 'text')
    put('groupText', id, minutes.addendumDraft, 'addendumDraft')
    for (const action of actions) put('groupAction', id, action, action.id)
    put('groupActions', id, idsOf(actions))
    put('state', id, minutes.state)
    for (const addendum of minutes.addenda) put('addendum', id, addendum, canonical(addendum))
  }
  for (const action of rows.action) put('action', action.meetingId, action, action.id)
  for (const note of rows.jotting) put('jotting', note.meetingId, note, note.id)
  for (const incident of rows.incident) put('incident', incident.meetingId, incident, incident.id)
  return cells
}

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)

/** Names of a list, a second of the same name with its count. */
function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} #${count}`
  })
}

/** JSON with the fields of each object in one order, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join()}}`
}

/** Cells as records keep them. */
export const storedCells = (cells: Cells): readonly MinutesCell[] =>
  [...cells].map(([key, value]) => ({ key, value }))

/** Cells as records have kept them. */
export const cellsFrom = (stored: readonly MinutesCell[]): Cells =>
  new Map(stored.map(({ key, value }) => [key, value]))

/** What was written over some cells to make others of them. */
export function writesBetween(before: Cells, after: Cells): readonly CellWrite[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys]
    .map((key) => ({
      key,
      before: before.get(key) ?? null,
      after: after.get(key) ?? null,
      isSettled: false,
    }))
    .filter((write) => write.before !== write.after)
}
