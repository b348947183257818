import { describe, expect, it } from 'vitest'
import type { PickedFile } from '@shared/bridge/desktop-bridge'
import { removeTarget, putTarget } from '@shared/domain/meetings/edit-minutes'
import { newIdentity, sealFor } from '@shared/exchange/backup/seal'
import { writeEnvelope } from '@shared/exchange/packs/envelope'
import { newSigningKeys } from '@shared/exchange/packs/signing'
import { readTeacherPack } from '@shared/exchange/packs/teacher-pack'
import { idOf } from '@shared/kernel/ids'
import { schemaVersion } from '@shared/records/registry'
import { officeKeysId } from '@renderer/services/pack-keys'
import { formatFor } from '@shared/words/format'
import { problemWords } from '@renderer/features/packs/problem-words'
import { begin, laptopOf, office, packFor, returned, t1, type Computer } from './pack-computers'

/** What an office holds, whole. */
const allOf = ({ store }: Computer) => store.backupStore.dump()

/** An office that has the first return pack of a laptop, and that laptop with more on it. */
async function afterOneReturn() {
  const at = await office()
  const id = await begin(at)
  for (const target of ['a', 'b', 'c'])
    await at.minutes.edit(id, 'x', putTarget({ id: target, what: target, who: '', by: null, ofChild: false }))
  const pack = await packFor(at, t1)
  const laptop = await laptopOf(pack)
  await laptop.write(id, 'words ')
  const first = await returned(laptop)
  expect((await at.merge([first]))[0]?.outcome.kind).toBe('merged')
  await laptop.write(id, 'more ')
  return { at, id, pack, laptop, first }
}
type Case = Awaited<ReturnType<typeof afterOneReturn>>

/** A return pack with such a head and contents, signed as the laptop signs. */
async function written(
  { at, pack }: Case,
  over: {
    readonly schema?: number
    readonly signingKey?: string
    readonly recipient?: string
    readonly school?: string
    readonly pack?: string
  },
): Promise<PickedFile> {
  const opened = await readTeacherPack(pack.file.bytes, pack.passphrase, null)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { head } = opened.value
  const keys = await at.storage.read('officeKeys', officeKeysId)
  expect(keys).not.toBeNull()
  const bytes = await writeEnvelope(
    { kind: 'return', school: over.school ?? head.schoolId, pack: over.pack ?? head.packId },
    {
      schema: over.schema ?? schemaVersion,
      head: { laptop: 'another', sequence: 1, writtenAt: head.madeAt },
      contents: { tables: {}, notes: [] },
    },
    over.signingKey ?? head.signingKey,
    (plain) => sealFor(plain, over.recipient ?? head.recipient),
  )
  return { name: 'made', bytes }
}

const changed = (file: PickedFile, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): PickedFile => ({
  name: file.name,
  bytes: new Uint8Array(change(new Uint8Array(file.bytes))),
})

/** Each way in which a return pack is bad, and why it is refused. */
const bad: Readonly<Record<string, readonly [why: string, file: (of: Case) => Promise<PickedFile>]>> = {
  cut: ['damaged', async ({ laptop }) => changed(await returned(laptop), (bytes) => bytes.slice(0, -9))],
  'cut in its first line': [
    'not-a-pack',
    async ({ laptop }) => changed(await returned(laptop), (bytes) => bytes.slice(0, 20)),
  ],
  'with a byte changed': [
    'damaged',
    async ({ laptop }) =>
      changed(await returned(laptop), (bytes) => {
        bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 0x10
        return bytes
      }),
  ],
  'for another office': [
    'wrong-key',
    async (of) => written(of, { recipient: (await newIdentity()).recipient }),
  ],
  'signed by somebody else': [
    'forged',
    async (of) => written(of, { signingKey: (await newSigningKeys()).signingKey }),
  ],
  'with less than before under a newer number': [
    'less',
    async (of) => {
      // A laptop that was set back to before its first return pack, and has written nothing since.
      const back = await laptopOf(of.pack)
      const held = (await of.laptop.storage.readAll(['heldPack'])).heldPack[0]
      const own = (await back.storage.readAll(['heldPack'])).heldPack[0]
      if (!held || !own) throw new Error('no pack is held')
      await back.history.commit({
        title: 'x',
        changes: [
          {
            kind: 'heldPack',
            id: own.id,
            before: own,
            after: { ...own, laptopId: held.laptopId, returns: held.returns },
          },
        ],
      })
      return returned(back)
    },
  ],
  'of another school': ['other-school', (of) => written(of, { school: 'elsewhere' })],
  'of a pack that this office never made': ['unknown-pack', (of) => written(of, { pack: 'unknown' })],
  'of a newer Parley': ['newer', (of) => written(of, { schema: schemaVersion + 1 })],
  'that empties more than a fifth': [
    'emptying',
    async ({ laptop, id }) => {
      for (const target of ['a', 'b', 'c']) await laptop.minutes.edit(id, 'x', removeTarget(target))
      return returned(laptop)
    },
  ],
  'that is a teacher’s pack': ['other-kind', ({ pack }) => Promise.resolve(pack.file)],
}

describe('a return pack that is refused', () => {
  it.each(Object.entries(bad))('changes nothing and says why: %s', async (_, [why, fileOf]) => {
    const of = await afterOneReturn()
    const file = await fileOf(of)
    const before = await allOf(of.at)
    const [merged] = await of.at.merge([file])
    if (merged?.outcome.kind !== 'refused') return expect.fail(merged?.outcome.kind)
    expect(merged.outcome.problem.kind).toBe(why)
    expect(await allOf(of.at)).toEqual(before)
    const said = problemWords(merged.outcome.problem, formatFor('en-GB'))
    expect(said.what).toMatch(/\.$/)
    expect(said.todo).toMatch(/\.$/)
    // The good one of the same laptop still comes in afterwards.
    expect((await of.at.merge([await returned(of.laptop)], true))[0]?.outcome.kind).toBe('merged')
    expect((await of.at.textsOf(of.id)).progress).toContain('more')
  })

  it('of a family that was removed brings nothing of it back', async () => {
    const at = await office()
    const laptop = await laptopOf(await packFor(at, t1))
    await laptop.write(await begin(laptop), 'erased words')
    const file = await returned(laptop)
    const [household] = (await at.storage.readAll(['household'])).household
    if (!household) return expect.fail('no family')
    await at.history.commit({
      title: 'x',
      changes: [{ kind: 'household', id: household.id, before: household, after: null }],
    })
    await at.merge([file])
    const { meeting, returnedPack } = await at.storage.readAll(['meeting', 'returnedPack'])
    expect(meeting).toEqual([])
    expect(JSON.stringify(returnedPack)).not.toContain('erased')
    expect((await at.storage.readNotes([idOf('a1')])).size).toBe(0)
  })
})
