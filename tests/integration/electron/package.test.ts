import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { menuWords } from '@shared/words/menu'
import { root } from '../../../build/aliases.ts'

const run = promisify(execFile)
let folder = ''
let archive = ''
let contents: readonly string[] = []

/** Packs the app as for Linux over a stub of Electron: no network, no executable of Electron's. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-package-'))
  await run(
    process.execPath,
    ['--input-type=module', '-e', "(await import('./build/built.mjs')).buildWhatChanged()"],
    { cwd: root },
  )
  const electronDist = await stubElectron(join(folder, 'electron'))
  const output = join(folder, 'dist')
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`]
  await run(
    join(root, 'node_modules/.bin/electron-builder'),
    ['--linux', 'dir', '--publish', 'never', ...settings],
    { cwd: root },
  )
  archive = join(output, 'linux-unpacked/resources/app.asar')
  contents = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the packed app', () => {
  it('holds the main process, the preload script and the pages', () => {
    const wanted = [
      '/package.json',
      '/out/main/index.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
    ]
    expect(contents).toEqual(expect.arrayContaining(wanted))
    expect(contents.some((path) => /^\/out\/renderer\/assets\/index-.+\.js$/.test(path))).toBe(true)
    expect(contents.some((path) => path.endsWith('.woff2'))).toBe(true)
  })

  it('speaks: its words are inside', () => {
    expect(text('out/main/index.js')).toContain(menuWords.openFolder)
  })

  it('holds nothing else: no tests, no sources, no packages, no maps', () => {
    const strange = contents.filter(
      (path) =>
        path !== '/package.json' && !/^\/out(\/(licences\.md|(main|preload|renderer)(\/.*)?))?$/.test(path),
    )
    expect(strange).toEqual([])
    expect(contents.filter((path) => /node_modules|\.tsx?$|\.map$|\.test\.|\.spec\./.test(path))).toEqual([])
  })

  it('says what it is, and nothing of how it was made', () => {
    const packed = JSON.parse(text('package.json')) as Record<string, unknown>
    expect(packed).toMatchObject({ name: 'parley', main: 'out/main/index.js' })
    expect(Object.keys(packed)).not.toEqual(expect.arrayContaining(['devDependencies']))
    expect(Object.keys(packed)).not.toEqual(expect.arrayContaining(['scripts']))
  })

  it('names the packages in it with their licences, those that only a worker or the main process loads too', () => {
    const licences = text('out/licences.md')
    for (const name of [
      'react',
      'jspdf',
      'age-encryption',
      'papaparse',
      'zod',
      '@expo-google-fonts/noto-sans',
    ]) {
      expect(licences).toMatch(new RegExp(`^## ${name} \\d\\S* \\(.+\\)\n\n\\S`, 'm'))
    }
  })

  it('has no machine’s path and no source map in it', () => {
    const reporting = (path: string): boolean =>
      text(path).includes(root) || /\/\/# sourceMappingURL=/.test(text(path))
    const code = contents.map((path) => path.slice(1)).filter((path) => /\.(c?js|html|css)$/.test(path))
    expect(code.filter(reporting)).toEqual([])
  })
})

describe('the fuses of its executable', () => {
  const wanted = [
    [FuseV1Options.RunAsNode, FuseState.DISABLE],
    [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ] as const
  it.each(wanted.map(([fuse, state]) => [FuseV1Options[fuse], fuse, state] as const))(
    '%s',
    async (_name, fuse, state) => {
      const wire = await getCurrentFuseWire(join(folder, 'dist/linux-unpacked/parley'))
      expect(wire[fuse]).toBe(state)
    },
  )
})

const text = (path: string): string => extractFile(archive, path).toString('utf8')

/** What electron-builder looks for in Electron's folder; the executable carries the fuses, each set against our wish. */
async function stubElectron(stub: string): Promise<string> {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const contrary = '101110011'
  await mkdir(join(stub, 'resources'), { recursive: true })
  await mkdir(join(stub, 'locales'), { recursive: true })
  const wire = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, contrary.length]),
    Buffer.from(contrary),
  ])
  await writeFile(
    join(stub, 'electron'),
    Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), wire, Buffer.from('\n')]),
  )
  await chmod(join(stub, 'electron'), 0o755)
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string }
  }
  await writeFile(join(stub, 'version'), devDependencies.electron)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-GB.pak'])
    await writeFile(join(stub, name), '')
  return stub
}
