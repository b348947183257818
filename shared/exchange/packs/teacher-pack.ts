import { z } from 'zod'
import type { EventId, SchoolId, StaffId } from '@shared/kernel/ids'
import { idOf } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { instant, type Instant } from '@shared/kernel/time'
import { parseRow, schemaVersion, upgradeRow, type Records } from '@shared/records/registry'
import { seal, unseal } from '../backup/seal'
import { contentsOf, packContents, readNotes, type PackContents, type PackNotes } from './contents'
import { readInside, readOutside, writeEnvelope } from './envelope'
import { packProblemOf, type PackProblem } from './problems'
import { packedKinds, type PackedKind, type TeacherRows } from './packed-fields'

/**
 * How dear each guess of a pack's passphrase is. It is made by Parley with some eighty random bits, so that guessing is hopeless
 * whatever a guess costs; 2^14 opens on a school laptop at once, and sixty packs are made in seconds.
 */
export const packWorkFactor = 14

/** Whose a pack is, and the keys that its laptop works with. */
export interface PackHead {
  readonly packId: string
  readonly schoolId: SchoolId
  readonly eventId: EventId
  readonly staffId: StaffId
  readonly madeAt: Instant
  /** Ed25519, in base64: checks what this office signs. */
  readonly officeKey: string
  /** The age recipient for return packs. */
  readonly recipient: string
  /** Ed25519, PKCS #8 in base64: signs return packs. The register has its other half. */
  readonly signingKey: string
}

export interface TeacherPack {
  readonly head: PackHead
  readonly rows: TeacherRows
  readonly notes: PackNotes
}

/** Writes a teacher's pack: signed by the office, encrypted with a passphrase. */
export function writeTeacherPack(
  { head, rows, notes }: TeacherPack,
  officeSigningKey: string,
  passphrase: string,
  workFactor: number,
): Promise<Uint8Array> {
  const { packId: pack, schoolId: school, ...rest } = head
  return writeEnvelope(
    { kind: 'pack', school, pack },
    { schema: schemaVersion, head: rest, contents: contentsOf(rows, notes) },
    officeSigningKey,
    (bytes) => seal(bytes, passphrase, workFactor),
  )
}

const packHead = z.looseObject({
  eventId: z.string().min(1),
  staffId: z.string().min(1),
  madeAt: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  officeKey: z.string(),
  recipient: z.string().startsWith('age1'),
  signingKey: z.string(),
})

/** Opens a teacher's pack and checks the whole of it; `officeKey` is that of the office known already, if any. */
export async function readTeacherPack(
  file: Uint8Array,
  passphrase: string,
  officeKey: string | null,
): Promise<Result<TeacherPack, PackProblem>> {
  const sealed = readOutside(file, 'pack')
  if (!sealed.ok) return sealed
  const opened = await unseal(sealed.value.sealed, passphrase)
  if (!opened.ok) return err(packProblemOf(opened.error))
  const inside = await readInside(sealed.value, opened.value, schemaVersion, (head) =>
    typeof head['officeKey'] === 'string' ? head['officeKey'] : '',
  )
  if (!inside.ok) return inside
  // A laptop that knows no office yet believes the one whose passphrase it was given.
  if (officeKey !== null && inside.value.head['officeKey'] !== officeKey) return err({ kind: 'other-office' })
  const head = packHead.safeParse(inside.value.head)
  const contents = packContents.safeParse(inside.value.contents)
  if (!head.success || !contents.success) return err({ kind: 'damaged' })
  const rows = readRows(contents.data.tables, inside.value.schema)
  if (!rows.ok) return rows
  const notes = readNotes(contents.data.notes)
  const [bad] = notes.bad
  if (bad) return err({ kind: 'bad-record', table: 'notes', id: bad.id, field: 'update' })
  const { school, pack } = sealed.value.outside
  return ok({
    head: {
      packId: pack,
      schoolId: idOf<SchoolId>(school),
      eventId: idOf<EventId>(head.data.eventId),
      staffId: idOf<StaffId>(head.data.staffId),
      madeAt: instant(head.data.madeAt),
      officeKey: head.data.officeKey,
      recipient: head.data.recipient,
      signingKey: head.data.signingKey,
    },
    rows: rows.value,
    notes: notes.good,
  })
}

/** Every row of a pack, brought up to this version; a kind that an older Parley did not pack has none. */
function readRows(stored: PackContents['tables'], schema: number): Result<TeacherRows, PackProblem> {
  const unknown = Object.keys(stored).find((table) => !packedKinds.some((kind) => kind === table))
  if (unknown !== undefined) return err({ kind: 'bad-record', table: unknown, id: '', field: '' })
  const problems: PackProblem[] = []
  const rowsOf = <Kind extends PackedKind>(kind: Kind): readonly Records[Kind][] =>
    (stored[kind] ?? []).flatMap((row) => {
      const read = parseRow(kind, upgradeRow(kind, row, schema))
      if (read.ok) return [read.value]
      problems.push({ kind: 'bad-record', table: kind, id: read.error.id, field: read.error.field })
      return []
    })
  const rows: TeacherRows = {
    school: rowsOf('school'),
    schoolYear: rowsOf('schoolYear'),
    staff: rowsOf('staff'),
    student: rowsOf('student'),
    household: rowsOf('household'),
    adult: rowsOf('adult'),
    interpreter: rowsOf('interpreter'),
    room: rowsOf('room'),
    enrolment: rowsOf('enrolment'),
    attendanceFigure: rowsOf('attendanceFigure'),
    marker: rowsOf('marker'),
    event: rowsOf('event'),
    roster: rowsOf('roster'),
    request: rowsOf('request'),
    plan: rowsOf('plan'),
    appointment: rowsOf('appointment'),
    meeting: rowsOf('meeting'),
    jotting: rowsOf('jotting'),
    action: rowsOf('action'),
    lastAgreed: rowsOf('lastAgreed'),
    ownPhrase: rowsOf('ownPhrase'),
    groupSession: rowsOf('groupSession'),
    groupMinutes: rowsOf('groupMinutes'),
  }
  const [problem] = problems
  return problem ? err(problem) : ok(rows)
}
