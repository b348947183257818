import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channels } from '@shared/bridge/channels'

type Answering = (event: unknown, ...args: unknown[]) => Promise<unknown>
const answering = vi.hoisted(() => new Map<string, Answering>())
const ourWindow = { name: 'our window' }
vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: (contents: object) => ('closed' in contents ? null : ourWindow) },
  ipcMain: { handle: (channel: string, handler: Answering) => answering.set(channel, handler) },
  protocol: {},
}))
const { answerWindows } = await import('@desktop/main/ipc')

const openFile = vi.fn()
const page = { origin: 'app://parley' }
const sender = { mainFrame: page }

beforeEach(() => {
  openFile.mockReset()
  const unused = vi.fn()
  answerWindows({
    about: unused,
    openFolder: unused,
    openFile,
    saveFile: unused,
    saveFolder: unused,
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

  it('with the kind of a failure, never with a path', async () => {
    openFile.mockRejectedValue(Object.assign(new Error('no /home/amina/plan.csv'), { code: 'ENOENT' }))
    expect(await ask({ sender, senderFrame: page }, 'csv')).toEqual({
      ok: false,
      refusal: 'failed',
      detail: 'ENOENT',
    })
  })
})
