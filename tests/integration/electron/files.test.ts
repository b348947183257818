import {
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { maxOpenBytes } from '@shared/bridge/desktop-bridge'
import { outcomeOfOpening, readPicked, readPickedFolder } from '@desktop/files/read-files'
import {
  outcomeOfSaving,
  writeFilesAtomic,
  writeFolderAtomic,
  writeFileAtomic,
} from '@desktop/files/write-files'
import { safeFileName } from '@shared/bridge/file-names'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a file', () => {
  it('takes the place of the one that was there, and leaves nothing beside it', async () => {
    const path = join(folder, 'plan.csv')
    await writeFile(path, 'old and longer')
    await writeFileAtomic(path, bytes('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['plan.csv'])
  })

  it('that cannot be put in its place leaves what was there, and nothing beside it', async () => {
    const path = join(folder, 'plan.csv')
    await mkdir(join(path, 'in the way'), { recursive: true })
    await expect(writeFileAtomic(path, bytes('new'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['plan.csv'])
  })
})

describe('files of people', () => {
  const permissions = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8)

  it.skipIf(process.platform === 'win32')(
    'are for their owner only, also in the place of another',
    async () => {
      const path = join(folder, 'plan.csv')
      await writeFile(path, 'old', { mode: 0o644 })
      await writeFileAtomic(path, bytes('new'))
      const name = await writeFolderAtomic(folder, 'Year 9', [
        { name: 'staff.csv', bytes: bytes('staff_id') },
      ])
      expect(await permissions(path)).toBe('600')
      expect(await permissions(join(folder, name))).toBe('700')
      expect(await permissions(join(folder, name, 'staff.csv'))).toBe('600')
    },
  )

  it('bear the longest names in any script', async () => {
    for (const letter of ['学', 'யா', 'x', '👨‍👩‍👧', 'é']) {
      const name = safeFileName(letter.repeat(117), '.parley-backup')
      await writeFileAtomic(join(folder, name), bytes(letter))
      expect(await readFile(join(folder, name), 'utf8')).toBe(letter)
      const made = await writeFolderAtomic(folder, safeFileName(letter.repeat(117), ''), [
        { name: safeFileName(letter.repeat(117), '.ics'), bytes: bytes(letter) },
      ])
      expect(await readdir(join(folder, made))).toHaveLength(1)
    }
  })

  it('saved twice at once are one of the two, whole', async () => {
    const path = join(folder, 'plan.csv')
    const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(300_000))
    await Promise.all(texts.map((text) => writeFileAtomic(path, bytes(text))))
    expect(texts).toContain(await readFile(path, 'utf8'))
    expect(await readdir(folder)).toEqual(['plan.csv'])
  })

  it('take the place of a link without touching what it leads to', async () => {
    const elsewhere = join(folder, 'elsewhere.csv')
    await writeFile(elsewhere, 'precious')
    await symlink(elsewhere, join(folder, 'plan.csv'))
    await writeFileAtomic(join(folder, 'plan.csv'), bytes('new'))
    expect(await readFile(elsewhere, 'utf8')).toBe('precious')
    expect((await lstat(join(folder, 'plan.csv'))).isSymbolicLink()).toBe(false)
  })

  it('written together are all there, or none and nothing beside them', async () => {
    await writeFile(join(folder, 'a.csv'), 'old')
    await mkdir(join(folder, 'b.csv', 'in the way'), { recursive: true })
    await expect(
      writeFilesAtomic(folder, [
        { name: 'b.csv', bytes: bytes('b') },
        { name: 'a.csv', bytes: bytes('new') },
      ]),
    ).rejects.toThrow()
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old')
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.csv'])
  })
})

describe('a folder', () => {
  const files = [
    { name: 'event.json', bytes: bytes('{}') },
    { name: 'staff.csv', bytes: bytes('staff_id') },
  ]

  it('is written whole under a name that is free', async () => {
    await mkdir(join(folder, 'Year 9'))
    expect(await writeFolderAtomic(folder, 'Year 9', files)).toBe('Year 9 2')
    expect((await readdir(folder)).sort()).toEqual(['Year 9', 'Year 9 2'])
    expect((await readdir(join(folder, 'Year 9 2'))).sort()).toEqual(['event.json', 'staff.csv'])
    expect(await readdir(join(folder, 'Year 9'))).toEqual([])
  })

  it('saved several times at once is there as often, each whole', async () => {
    const names = await Promise.all(
      Array.from({ length: 5 }, () => writeFolderAtomic(folder, 'Year 9', files)),
    )
    expect(names.toSorted()).toEqual(['Year 9', 'Year 9 2', 'Year 9 3', 'Year 9 4', 'Year 9 5'])
    expect((await readdir(folder)).sort()).toEqual(names.toSorted())
    for (const name of names)
      expect((await readdir(join(folder, name))).sort()).toEqual(['event.json', 'staff.csv'])
  })

  it('never takes the name of a link', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'Year 9'))
    expect(await writeFolderAtomic(folder, 'Year 9', files)).toBe('Year 9 2')
    expect((await lstat(join(folder, 'Year 9'))).isSymbolicLink()).toBe(true)
  })

  it('of two files of one name is refused by the disk, not written over', async () => {
    const twice = [...files, { name: 'staff.csv', bytes: bytes('other') }]
    await expect(writeFolderAtomic(folder, 'Year 9', twice)).rejects.toThrow('EEXIST')
    expect(await readdir(folder)).toEqual([])
  })

  it('of which one file fails is not there at all', async () => {
    const broken = [...files, { name: 'no/such/folder.csv', bytes: bytes('') }]
    await expect(writeFolderAtomic(folder, 'Year 9', broken)).rejects.toThrow()
    expect(await readdir(folder)).toEqual([])
  })

  it('is read without hidden files and without what lies deeper', async () => {
    await mkdir(join(folder, 'deeper'))
    for (const name of ['b.csv', 'a.csv', '.DS_Store', 'deeper/c.csv'])
      await writeFile(join(folder, name), name)
    const picked = await readPickedFolder(folder)
    expect(picked.files.map((file) => [file.name, new TextDecoder().decode(file.bytes)])).toEqual([
      ['a.csv', 'a.csv'],
      ['b.csv', 'b.csv'],
    ])
  })

  it('does not lead elsewhere by a link, and names it', async () => {
    const elsewhere = join(folder, 'elsewhere.csv')
    const picked = join(folder, 'picked')
    await writeFile(elsewhere, 'secret')
    await mkdir(picked)
    await symlink(elsewhere, join(picked, 'staff.csv'))
    await symlink(folder, join(picked, 'more'))
    await writeFile(join(picked, 'rooms.csv'), 'room_id')
    const read = await readPickedFolder(picked)
    expect(read.files.map(({ name }) => name)).toEqual(['rooms.csv'])
    expect(read.links).toEqual(['more', 'staff.csv'])
  })
})

describe('an outcome of saving', () => {
  const failure = (code: string) => () => Promise.reject(Object.assign(new Error('/home/amina/x'), { code }))
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'not-allowed'],
    ['EROFS', 'not-allowed'],
    ['EIO', 'other'],
  ])('%s is reported as %s, without a path', async (code, reason) => {
    expect(await outcomeOfSaving(failure(code))).toEqual({ kind: 'failed', reason, detail: code })
  })
})

describe('what cannot be opened', () => {
  it.skipIf(process.platform === 'win32')('is a device, which would never end', async () => {
    expect(await outcomeOfOpening(() => readPicked('/dev/zero'))).toEqual({
      kind: 'failed',
      reason: 'other',
      detail: 'not-a-file',
    })
  })

  it('is an outcome with its reason, and never a name', async () => {
    const gone = await outcomeOfOpening(() => readPickedFolder(join(folder, 'Amina Example')))
    expect(gone).toEqual({ kind: 'failed', reason: 'gone', detail: 'ENOENT' })
    await writeFile(join(folder, 'film.csv'), '')
    await truncate(join(folder, 'film.csv'), maxOpenBytes + 1)
    const tooLarge = await outcomeOfOpening(() => readPickedFolder(folder))
    expect(tooLarge).toEqual({ kind: 'failed', reason: 'too-large', detail: 'too-large' })
    const refused = await outcomeOfOpening(() =>
      Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })),
    )
    expect(refused).toEqual({ kind: 'failed', reason: 'not-allowed', detail: 'EACCES' })
    const odd = await outcomeOfOpening(() => Promise.reject(new RangeError('Amina Example')))
    expect(odd).toEqual({ kind: 'failed', reason: 'other', detail: 'RangeError' })
  })
})
