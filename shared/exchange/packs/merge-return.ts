import type { QuarantinedRecord, ReturnedPack } from '@shared/domain/meetings/pack'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { idOf, type HouseholdId, type MeetingId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { allTextsOf, completeDoc, docFrom, isWithin, vectorOf } from '@shared/records/note-document'
import { fromBase64, toBase64 } from '../backup/base64'
import {
  cellsFrom,
  cellsOf,
  noRows,
  readKey,
  writesBetween,
  type CellKey,
  type Cells,
  type MinutesRows,
} from './cells'
import type { PackNotes } from './contents'
import { mergeCells, withReturn, type MinutesConflict } from './merge-cells'
import type { MergeProblem } from './problems'
import type { ReadReturnPack } from './return-pack'
import { rowsOfCells } from './rows-of-cells'

/** What the office has of the meetings that a return pack speaks of. */
export interface OfficeMinutes {
  readonly rows: MinutesRows
  readonly notes: PackNotes
  /** The newest return pack of each laptop, of the whole event. */
  readonly returns: readonly ReturnedPack[]
  /** Whether the people of a meeting are still in the store: what was erased does not come back. */
  readonly isKept: (meeting: MeetingRecord) => boolean
  /** The same of a family at a group session. */
  readonly isFamilyKept: (id: HouseholdId) => boolean
}

/** What a return pack changes at the office. */
export interface ReturnMerge {
  /** Whether it, or a newer one of its laptop, was merged before: then it changes nothing. */
  readonly isKnown: boolean
  readonly returned: ReturnedPack
  /** The minutes of the meetings in it, as they are afterwards. */
  readonly rows: MinutesRows
  /** Note texts to be added to those that are there. */
  readonly notes: PackNotes
  readonly conflicts: readonly MinutesConflict[]
}

/** Works out what a return pack changes. `overrule`: it may lack or empty what it likes. */
export function mergeReturn(
  read: ReadReturnPack,
  office: OfficeMinutes,
  { now, overrule }: { readonly now: Instant; readonly overrule: boolean },
): Result<ReturnMerge, MergeProblem> {
  const earlier = office.returns.find(({ id }) => id === read.laptopId)
  const isSame = earlier?.digest === read.digest
  if (earlier && (isSame || earlier.sequence > read.sequence))
    return ok({
      isKnown: true,
      returned: earlier,
      rows: noRows,
      notes: new Map(),
      conflicts: [],
    })
  if (earlier && !overrule && lacksWords(read, earlier)) return err({ kind: 'less' })

  const { kept, notes, homeless } = notesToAdd(read, office)
  const base = cellsFrom(read.entry.base)
  // Minutes that it does not have (a draft that was discarded on the laptop) are left as they are.
  const inPack = new Set<string>([...read.rows.meeting, ...read.rows.groupMinutes].map(({ id }) => id))
  const isGroup = new Set(read.rows.groupMinutes.map(({ id }) => id))
  const mayCome = ({ field, minutesId, entry }: CellKey): boolean =>
    isGroup.has(minutesId)
      ? field !== 'family' || office.isFamilyKept(idOf<HouseholdId>(entry))
      : kept.has(idOf<MeetingId>(minutesId))
  const writes = writesBetween(base, cellsOf(read.rows)).filter(({ key }) => {
    const about = readKey(key)
    return inPack.has(about.minutesId) && mayCome(about)
  })
  const touched = new Set<string>([...writes.map(({ key }) => readKey(key).minutesId), ...notes.keys()])
  const returned: ReturnedPack = {
    id: read.laptopId,
    packId: read.packId,
    eventId: read.entry.eventId,
    sequence: read.sequence,
    digest: read.digest,
    writtenAt: read.writtenAt,
    mergedAt: now,
    writes,
    notes: [...read.notes].map(([meetingId, update]) => ({
      meetingId,
      vector: toBase64(vectorOf(docFrom([update]))),
    })),
    quarantined: [...read.quarantined, ...homeless],
  }
  const returns = withReturn(office.returns, returned)
  const current = officeCells(office.rows, base, touched)
  const ofTouched = (rows: readonly ReturnedPack[]): readonly ReturnedPack[] =>
    rows.map((row) => ({
      ...row,
      writes: row.writes.filter(({ key }) => touched.has(readKey(key).minutesId)),
    }))
  const merged = mergeCells(current, ofTouched(returns), ofTouched(office.returns))
  const emptied = emptiedBy(current, merged.cells, office.notes, notes)
  if (!overrule && emptied.count > 1 && emptied.count * 5 > emptied.of)
    return err({ kind: 'emptying', emptied: emptied.count, of: emptied.of })
  const appointments = new Map(
    [...read.rows.meeting, ...office.rows.meeting].map((row) => [row.id, row.appointmentId]),
  )
  return ok({
    isKnown: false,
    returned: returns.find(({ id }) => id === returned.id) ?? returned,
    rows: rowsOfCells(merged.cells, (id) => appointments.get(id) ?? null),
    notes,
    conflicts: merged.conflicts,
  })
}

/** Whether it lacks changes of note texts that an earlier return pack of its laptop had. */
const lacksWords = (read: ReadReturnPack, earlier: ReturnedPack): boolean =>
  read.sequence === earlier.sequence ||
  earlier.notes.some(({ meetingId, vector }) => {
    const [update, known] = [read.notes.get(meetingId), fromBase64(vector)]
    return known.ok && (update === undefined || !isWithin(known.value, vectorOf(docFrom([update]))))
  })

/** The meetings whose records can be kept, the note texts of those, and texts that belong to no meeting. */
function notesToAdd(
  { rows, notes: all }: ReadReturnPack,
  office: OfficeMinutes,
): {
  readonly kept: ReadonlySet<MeetingId>
  readonly notes: PackNotes
  readonly homeless: readonly QuarantinedRecord[]
} {
  const known = new Map([...office.rows.meeting, ...rows.meeting].map((row) => [row.id, row]))
  const kept = new Set([...known.values()].filter(office.isKept).map(({ id }) => id))
  const notes = new Map<MeetingId, Uint8Array>()
  const homeless: QuarantinedRecord[] = []
  for (const [id, update] of all) {
    const texts = allTextsOf(docFrom([update]))
    if (kept.has(id)) {
      if (texts.size > 0 || office.notes.has(id)) notes.set(id, update)
    } else if (!known.has(id) && texts.size > 0)
      homeless.push({
        table: 'notes',
        recordId: id,
        why: 'other-meeting',
        content: JSON.stringify(Object.fromEntries(texts)),
      })
  }
  return { kept, notes, homeless }
}

/** What the office has of some minutes; of those that it does not have any more, what it had when the pack was made. */
function officeCells(rows: MinutesRows, base: Cells, touched: ReadonlySet<string>): Cells {
  const there = new Set<string>([...rows.meeting, ...rows.groupMinutes].map(({ id }) => id))
  const gone = [...base].filter(([key]) => {
    const { minutesId } = readKey(key)
    return touched.has(minutesId) && !there.has(minutesId)
  })
  const own = [...cellsOf(rows)].filter(([key]) => touched.has(readKey(key).minutesId))
  return new Map([...gone, ...own])
}

const wordFields: readonly string[] = [
  'target',
  'agreement',
  'action',
  'jotting',
  'addendum',
  'incident',
  'groupText',
  'groupAction',
]

/** How many texts, targets and notes a merge would empty, of how many there are. */
function emptiedBy(
  before: Cells,
  after: Cells,
  officeNotes: PackNotes,
  added: PackNotes,
): { readonly count: number; readonly of: number } {
  const says = (cells: Cells, key: string): boolean => (cells.get(key) ?? '""') !== '""'
  const written = [...before.keys()].filter(
    (key) => wordFields.includes(readKey(key).field) && says(before, key),
  )
  let [count, of] = [written.filter((key) => !says(after, key)).length, written.length]
  for (const [id, update] of added) {
    const now = officeNotes.get(id)
    const merged = now && completeDoc([now, update])
    if (!now || !merged) continue
    const [texts, left] = [allTextsOf(docFrom([now])), allTextsOf(merged)]
    of += texts.size
    count += [...texts.keys()].filter((name) => !left.has(name)).length
  }
  return { count, of }
}
