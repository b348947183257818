import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channels } from '@shared/bridge/channels'
import { saveLimits } from '@shared/bridge/desktop-bridge'
import { schemas } from '@shared/bridge/schemas'

type Answering = (event: unknown, ...args: unknown[]) => Promise<unknown>
const answering = vi.hoisted(() => new Map<string, Answering>())
const ourWindow = { name: 'our window' }
vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: (contents: object) => ('closed' in contents ? null : ourWindow) },
  ipcMain: { handle: (channel: string, handler: Answering) => answering.set(channel, handler) },
  protocol: {},
}))
const { registerHandlers } = await import('@desktop/main/ipc')

const openFile = vi.fn()
const saveFolder = vi.fn()
const page = { origin: 'app://parley' }
const sender = { mainFrame: page }

beforeEach(() => {
  openFile.mockReset()
  const unused = vi.fn()
  registerHandlers({
    about: unused,
    openFolder: unused,
    openLists: unused,
    openFile,
    openFiles: unused,
    saveFile: unused,
    saveFolder,
    layOutPdf: unused,
  })
})
const ask = (event: unknown, ...args: unknown[]): Promise<unknown> | undefined =>
  answering.get(channels.openFile)?.(event, ...args)

describe('the main process answers a window', () => {
  it('that is ours, with what the handler gives', async () => {
    openFile.mockResolvedValue(null)
    expect(await ask({ sender, senderFrame: page }, 'csv')).toEqual({ ok: true, value: null })
    expect(openFile).toHaveBeenCalledWith(ourWindow, 'csv')
  })

  const elsewhere = { origin: 'https://example.org' }
  it.each([
    ['a frame inside our page', { sender, senderFrame: { origin: 'app://parley' } }],
    ['a page from elsewhere', { sender: { mainFrame: elsewhere }, senderFrame: elsewhere }],
    [
      'another host of our scheme',
      { sender: { mainFrame: { origin: 'app://layout' } }, senderFrame: { origin: 'app://layout' } },
    ],
    ['a frame that has gone', { sender, senderFrame: null }],
    ['a window that has closed', { sender: { ...sender, closed: true }, senderFrame: page }],
  ])('not %s', async (_who, event) => {
    expect(await ask(event, 'csv')).toMatchObject({ ok: false, refusal: 'wrong-sender' })
    expect(openFile).not.toHaveBeenCalled()
  })

  it.each([[[]], [['exe']], [['csv', 'more']], [[{ kind: 'csv' }]]])('not the arguments %j', async (args) => {
    expect(await ask({ sender, senderFrame: page }, ...args)).toMatchObject({
      ok: false,
      refusal: 'wrong-argument',
    })
    expect(openFile).not.toHaveBeenCalled()
  })

  it.each([
    ['more files than anyone saves', 'x', saveLimits.files + 1],
    ['thousands of wrong names', '../x', 5000],
  ])('not %s, and says so in short', async (_what, name, count) => {
    const files = Array.from({ length: count }, (_, i) => ({ name: `${name}${i}`, bytes: new Uint8Array(0) }))
    const answer = await answering.get(channels.saveFolder)?.(
      { sender, senderFrame: page },
      { name: 'Letters', files },
    )
    expect(answer).toMatchObject({ ok: false, refusal: 'wrong-argument' })
    expect(JSON.stringify(answer).length).toBeLessThan(1200)
    expect(saveFolder).not.toHaveBeenCalled()
  })

  it('with the kind of a failure, never with a path', async () => {
    openFile.mockRejectedValue(Object.assign(new Error('no /home/amina/plan.csv'), { code: 'ENOENT' }))
    expect(await ask({ sender, senderFrame: page }, 'csv')).toEqual({
      ok: false,
      refusal: 'failed',
      detail: 'ENOENT',
    })
  })
})

describe('what a window may ask at once', () => {
  /** Of a given length, without the memory for it. */
  const bytesOf = (length: number): Uint8Array =>
    Object.defineProperty(new Uint8Array(0), 'length', { value: length })
  const folderOf = (...lengths: readonly number[]) => [
    { name: 'Letters', files: lengths.map((length, i) => ({ name: `${i}.pdf`, bytes: bytesOf(length) })) },
  ]

  it.each([
    ['a file', 'saveFile', (length: number) => [{ name: 'a.pdf', kind: 'pdf', bytes: bytesOf(length) }]],
    ['a folder', 'saveFolder', (length: number) => folderOf(length - 2, 1, 1)],
  ] as const)('%s of so many bytes and no more', (_what, method, argsOf) => {
    expect(schemas[method].args.safeParse(argsOf(saveLimits.bytes)).success).toBe(true)
    expect(schemas[method].args.safeParse(argsOf(saveLimits.bytes + 1)).success).toBe(false)
  })

  it('a page of so many characters and no more', () => {
    const pageOf = (length: number) => [{ html: 'x'.repeat(length), paper: 'a4' }]
    expect(schemas.layOutPdf.args.safeParse(pageOf(saveLimits.htmlCharacters)).success).toBe(true)
    expect(schemas.layOutPdf.args.safeParse(pageOf(saveLimits.htmlCharacters + 1)).success).toBe(false)
  })
})
