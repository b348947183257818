import { readFileSync, writeFileSync } from 'node:fs'
import { sealFor } from '@shared/exchange/backup/seal'
import { writeEnvelope } from '@shared/exchange/packs/envelope'
import { readTeacherPack } from '@shared/exchange/packs/teacher-pack'
import { schemaVersion } from '@shared/records/registry'
import type { PackFile } from './packs'

/** Writes what a laptop that holds a pack would send home, with nothing in it but an action of a meeting that is not in the pack. */
export async function writeOddReturn(
  { path, passphrase }: PackFile,
  to: string,
  what: string,
): Promise<void> {
  const pack = await readTeacherPack(new Uint8Array(readFileSync(path)), passphrase, null)
  if (!pack.ok) throw new Error(pack.error.kind)
  const { head } = pack.value
  const odd = {
    id: 'odd',
    meetingId: 'elsewhere',
    targetId: null,
    what,
    owner: '',
    due: null,
    state: 'open',
    outcome: '',
    settledAt: null,
  }
  const file = await writeEnvelope(
    { kind: 'return', school: head.schoolId, pack: head.packId },
    {
      schema: schemaVersion,
      head: { laptop: 'odd', sequence: 1, writtenAt: head.madeAt },
      contents: { tables: { action: [odd] }, notes: [] },
    },
    head.signingKey,
    (bytes) => sealFor(bytes, head.recipient),
  )
  writeFileSync(to, file)
}
