import { z } from 'zod'
import type { OwnPhrase } from '@shared/domain/meetings/own-phrase'
import { groupMinutesId } from '@shared/domain/meetings/group-minutes'
import type { PackRegisterEntry, QuarantinedRecord } from '@shared/domain/meetings/pack'
import { err, ok, type Result } from '@shared/kernel/result'
import { instant, type Instant } from '@shared/kernel/time'
import { parseRow, schemaVersion, upgradeRow, type Records } from '@shared/records/registry'
import { hexDigest } from '../backup/digest'
import { sealFor, unsealWith } from '../backup/seal'
import type { MinutesRows } from './cells'
import { contentsOf, packContents, readNotes, type PackContents, type PackNotes } from './contents'
import { readInside, readOutside, writeEnvelope } from './envelope'
import { packProblemOf, type MergeProblem } from './problems'

/** What a laptop sends home: all that it has of its meetings, so that the newest return pack has everything of those before. */
export interface ReturnPack {
  readonly packId: string
  readonly laptopId: string
  /** Counts the return packs of a laptop. */
  readonly sequence: number
  readonly writtenAt: Instant
  readonly rows: MinutesRows
  readonly notes: PackNotes
  /** The teacher's own phrases, removed ones too. */
  readonly phrases: readonly OwnPhrase[]
}

/** A return pack as it is read: what does not belong in it is kept apart. */
export interface ReadReturnPack extends ReturnPack {
  readonly entry: PackRegisterEntry
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string
  readonly quarantined: readonly QuarantinedRecord[]
}

/** Writes a return pack: signed with its pack's key, encrypted for the office. */
export const writeReturnPack = (
  { packId, laptopId: laptop, sequence, writtenAt, rows, notes, phrases }: ReturnPack,
  school: string,
  { signingKey, recipient }: { readonly signingKey: string; readonly recipient: string },
): Promise<Uint8Array> =>
  writeEnvelope(
    { kind: 'return', school, pack: packId },
    {
      schema: schemaVersion,
      head: { laptop, sequence, writtenAt },
      contents: contentsOf({ ...rows, ownPhrase: phrases }, notes),
    },
    signingKey,
    (bytes) => sealFor(bytes, recipient),
  )

const returnHead = z.looseObject({
  laptop: z.string().min(1),
  sequence: z.number().int().positive(),
  writtenAt: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
})

/** What the office knows that reads a return pack. */
export interface ReturnOffice {
  readonly schoolId: string
  /** The age identity that opens it; null where no pack was ever made. */
  readonly identity: string | null
  readonly entryOf: (packId: string) => Promise<PackRegisterEntry | null>
}

/** Opens a return pack: authentic, and an answer to a pack of this office. */
export async function readReturnPack(
  file: Uint8Array,
  office: ReturnOffice,
): Promise<Result<ReadReturnPack, MergeProblem>> {
  const sealed = readOutside(file, 'return')
  if (!sealed.ok) return sealed
  const { outside } = sealed.value
  if (outside.school !== office.schoolId) return err({ kind: 'other-school' })
  const entry = await office.entryOf(outside.pack)
  if (!entry || office.identity === null) return err({ kind: 'unknown-pack' })
  const opened = await unsealWith(sealed.value.sealed, office.identity)
  if (!opened.ok) return err(packProblemOf(opened.error))
  const inside = await readInside(sealed.value, opened.value, schemaVersion, () => entry.returnKey)
  if (!inside.ok) return inside
  const head = returnHead.safeParse(inside.value.head)
  const contents = packContents.safeParse(inside.value.contents)
  if (!head.success || !contents.success) return err({ kind: 'damaged' })
  const { rows, phrases, quarantined } = sortRows(contents.data.tables, inside.value.schema, entry)
  const notes = readNotes(contents.data.notes)
  return ok({
    packId: entry.id,
    laptopId: head.data.laptop,
    sequence: head.data.sequence,
    writtenAt: instant(head.data.writtenAt),
    rows,
    phrases,
    notes: notes.good,
    entry,
    digest: await hexDigest(new Uint8Array(file)),
    quarantined: [...quarantined, ...notes.bad.map((one) => quarantine('notes', one, 'update'))],
  })
}

const returnedKinds = ['meeting', 'groupMinutes', 'action', 'jotting', 'incident', 'ownPhrase'] as const
type ReturnedKind = (typeof returnedKinds)[number]

const quarantine = (table: string, row: unknown, why: string): QuarantinedRecord => ({
  table,
  recordId:
    typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : '',
  why,
  content: JSON.stringify(row),
})

/** The rows of a return pack that are what they say and belong to its pack, and the others as they came. */
function sortRows(
  tables: PackContents['tables'],
  schema: number,
  entry: PackRegisterEntry,
): Pick<ReadReturnPack, 'rows' | 'phrases' | 'quarantined'> {
  const quarantined: QuarantinedRecord[] = []
  const own = new Set<string>(entry.meetingIds)
  const ownGroups = new Set<string>(entry.groupSessionIds)
  for (const [table, rows] of Object.entries(tables)) {
    if (!returnedKinds.some((kind) => kind === table))
      quarantined.push(...rows.map((row) => quarantine(table, row, 'unknown-kind')))
  }
  const rowsOf = <Kind extends ReturnedKind>(
    kind: Kind,
    whyNot: (row: Records[Kind]) => string | null,
  ): readonly Records[Kind][] => {
    const seen = new Set<string>()
    return (tables[kind] ?? []).flatMap((row) => {
      const read = parseRow(kind, upgradeRow(kind, row, schema))
      const why = read.ok ? whyNot(read.value) : read.error.field
      const isRepeated = read.ok && seen.has(read.value.id)
      if (read.ok) seen.add(read.value.id)
      if (read.ok && why === null && !isRepeated) return [read.value]
      quarantined.push(quarantine(kind, row, why ?? 'repeated'))
      return []
    })
  }
  const meeting = rowsOf('meeting', ({ id, eventId, facts }) =>
    eventId === entry.eventId && own.has(id) && facts.staff.some((one) => one.id === entry.staffId)
      ? null
      : 'other-meeting',
  )
  const meetings = new Set(meeting.map(({ id }) => id))
  const ofMeeting = ({ meetingId }: { readonly meetingId: Records['meeting']['id'] }): string | null =>
    meetings.has(meetingId) ? null : 'other-meeting'
  return {
    rows: {
      meeting,
      groupMinutes: rowsOf('groupMinutes', ({ id, eventId, groupSessionId }) =>
        eventId === entry.eventId && ownGroups.has(groupSessionId) && id === groupMinutesId(groupSessionId)
          ? null
          : 'other-meeting',
      ),
      action: rowsOf('action', ofMeeting),
      jotting: rowsOf('jotting', (row) => (row.staffId === entry.staffId ? ofMeeting(row) : 'other-staff')),
      incident: rowsOf('incident', ofMeeting),
    },
    phrases: rowsOf('ownPhrase', (row) => (row.staffId === entry.staffId ? null : 'other-staff')),
    quarantined,
  }
}

/** A return pack without the records whose ids the office knows from elsewhere: those would write over what is none of theirs. */
export function withoutForeign(read: ReadReturnPack, foreign: ReadonlySet<string>): ReadReturnPack {
  const quarantined: QuarantinedRecord[] = []
  const own = <Row extends { readonly id: string }>(table: string, rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => {
      if (!foreign.has(row.id)) return true
      quarantined.push(quarantine(table, row, 'other-meeting'))
      return false
    })
  const rows: MinutesRows = {
    meeting: read.rows.meeting,
    groupMinutes: read.rows.groupMinutes,
    action: own('action', read.rows.action),
    jotting: own('jotting', read.rows.jotting),
    incident: own('incident', read.rows.incident),
  }
  return { ...read, rows, quarantined: [...read.quarantined, ...quarantined] }
}
