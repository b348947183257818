import { z } from 'zod'
import type { MeetingId } from '@shared/kernel/ids'
import { idOf } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { completeDoc } from '@shared/records/note-document'
import { fromBase64, toBase64 } from '../backup/base64'

/** The note texts of each meeting, as one Yjs update (version 2). */
export type PackNotes = ReadonlyMap<MeetingId, Uint8Array>

/** What is in a pack or a return pack, before its rows are read. */
export const packContents = z.strictObject({
  tables: z.record(z.string(), z.array(z.unknown())),
  notes: z.array(z.strictObject({ id: z.string().min(1), update: z.string() })),
})
export type PackContents = z.infer<typeof packContents>

/** Rows and note texts as a pack writes them. */
export const contentsOf = (
  tables: Readonly<Record<string, readonly unknown[]>>,
  notes: PackNotes,
): PackContents => ({
  tables: Object.fromEntries(Object.entries(tables).map(([kind, rows]) => [kind, [...rows]])),
  notes: [...notes].map(([id, update]) => ({ id, update: toBase64(update) })),
})

/** Note texts as a pack has them: those that make a whole document, and the ids of those that do not. */
export function readNotes(stored: PackContents['notes']): {
  readonly good: PackNotes
  readonly bad: readonly PackContents['notes'][number][]
} {
  const good = new Map<MeetingId, Uint8Array>()
  const bad: PackContents['notes'][number][] = []
  for (const one of stored) {
    const update = checkedUpdate(one.update)
    if (update.ok && !good.has(idOf<MeetingId>(one.id))) good.set(idOf<MeetingId>(one.id), update.value)
    else bad.push(one)
  }
  return { good, bad }
}

function checkedUpdate(base64: string): Result<Uint8Array, { readonly kind: 'no-notes' }> {
  const bytes = fromBase64(base64)
  return bytes.ok && completeDoc([bytes.value]) !== null ? ok(bytes.value) : err({ kind: 'no-notes' })
}
