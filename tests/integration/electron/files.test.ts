import { mkdir, mkdtemp, readFile, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mostToOpen } from '@shared/bridge/desktop-bridge'
import {
  outcomeOfOpening,
  outcomeOfSaving,
  readPickedFolder,
  writeFolderWhole,
  writeWhole,
} from '@desktop/main/files'

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
    await writeWhole(path, bytes('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['plan.csv'])
  })

  it('that cannot be put in its place leaves what was there, and nothing beside it', async () => {
    const path = join(folder, 'plan.csv')
    await mkdir(join(path, 'in the way'), { recursive: true })
    await expect(writeWhole(path, bytes('new'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['plan.csv'])
  })
})

describe('a folder', () => {
  const files = [
    { name: 'event.json', bytes: bytes('{}') },
    { name: 'staff.csv', bytes: bytes('staff_id') },
  ]

  it('is written whole under a name that is free', async () => {
    await mkdir(join(folder, 'Year 9'))
    expect(await writeFolderWhole(folder, 'Year 9', files)).toBe('Year 9 2')
    expect((await readdir(folder)).sort()).toEqual(['Year 9', 'Year 9 2'])
    expect((await readdir(join(folder, 'Year 9 2'))).sort()).toEqual(['event.json', 'staff.csv'])
    expect(await readdir(join(folder, 'Year 9'))).toEqual([])
  })

  it('of which one file fails is not there at all', async () => {
    const broken = [...files, { name: 'no/such/folder.csv', bytes: bytes('') }]
    await expect(writeFolderWhole(folder, 'Year 9', broken)).rejects.toThrow()
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

  it('does not lead elsewhere by a link', async () => {
    const elsewhere = join(folder, 'elsewhere.csv')
    const picked = join(folder, 'picked')
    await writeFile(elsewhere, 'secret')
    await mkdir(picked)
    await symlink(elsewhere, join(picked, 'staff.csv'))
    expect((await readPickedFolder(picked)).files).toEqual([])
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
  ])('%s is told as %s, without a path', async (code, reason) => {
    expect(await outcomeOfSaving(failure(code))).toEqual({ kind: 'failed', reason, detail: code })
  })
})

describe('what cannot be opened', () => {
  it('is an outcome with its reason, and never a name', async () => {
    const gone = await outcomeOfOpening(() => readPickedFolder(join(folder, 'Amina Example')))
    expect(gone).toEqual({ kind: 'failed', reason: 'gone', detail: 'ENOENT' })
    await writeFile(join(folder, 'film.csv'), '')
    await truncate(join(folder, 'film.csv'), mostToOpen + 1)
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
