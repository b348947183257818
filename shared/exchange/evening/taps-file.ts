import { z } from 'zod'
import type { Tap } from '@shared/domain/evening/tap'
import type { EventId, SchoolId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { parseRow, schemaVersion, upgradeRow } from '@shared/records/registry'
import { parseJson } from '../backup/json-line'
import { seal, unseal } from '../backup/seal'

/** The name of the format; the number grows when an older Parley could no longer read it. */
export const tapsFormat = 'parley-evening/1'

/** Whose taps a file holds. */
export interface TapsOf {
  readonly schoolId: SchoolId
  readonly eventId: EventId
}

/** Why a file of taps is not taken in. Nothing has been changed. */
export type TapsFileProblem =
  /** It is no such file. */
  | { readonly kind: 'not-taps' }
  | { readonly kind: 'wrong-passphrase' }
  /** Bytes are missing, changed or added since it was written. */
  | { readonly kind: 'damaged' }
  /** A newer Parley wrote it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'other-school' }
  | { readonly kind: 'other-event' }

/** The taps of a file, and how many rows of it are none that can be read. */
export interface ReadTaps {
  readonly taps: readonly Tap[]
  readonly odd: number
}

const anyVersion = z.looseObject({ format: z.string().regex(/^parley-evening\/\d+$/) })
const contents = z.strictObject({
  format: z.literal(tapsFormat),
  school: z.string(),
  event: z.string(),
  /** Of the store whose rows these are. */
  schema: z.number().int().positive(),
  taps: z.array(z.unknown()),
})

/** Writes taps as one age file, encrypted with a passphrase as backups are; inside is one JSON object. */
export function writeTaps(
  { schoolId, eventId }: TapsOf,
  taps: readonly Tap[],
  passphrase: string,
  workFactor: number,
): Promise<Uint8Array> {
  const json = { format: tapsFormat, school: schoolId, event: eventId, schema: schemaVersion, taps }
  return seal(new TextEncoder().encode(JSON.stringify(json)), passphrase, workFactor)
}

/** Reads a file of taps of this school and event. */
export async function readTaps(
  file: Uint8Array,
  passphrase: string,
  { schoolId, eventId }: TapsOf,
): Promise<Result<ReadTaps, TapsFileProblem>> {
  const opened = await unseal(file, passphrase)
  if (!opened.ok) return err(opened.error.kind === 'not-a-backup' ? { kind: 'not-taps' } : opened.error)
  const json = parseJson(opened.value)
  const version = anyVersion.safeParse(json)
  // It is encrypted with this passphrase, and something else: a backup, perhaps.
  if (!version.success) return err({ kind: 'not-taps' })
  if (version.data.format !== tapsFormat) return err({ kind: 'newer' })
  const read = contents.safeParse(json)
  if (!read.success) return err({ kind: 'damaged' })
  const { school, event, schema, taps } = read.data
  if (schema > schemaVersion) return err({ kind: 'newer' })
  if (school !== schoolId) return err({ kind: 'other-school' })
  if (event !== eventId) return err({ kind: 'other-event' })
  const rows = taps.map((row) => parseRow('tap', upgradeRow('tap', row, schema)))
  const good = rows.flatMap((row) => (row.ok && row.value.eventId === eventId ? [row.value] : []))
  return ok({ taps: good, odd: rows.length - good.length })
}
