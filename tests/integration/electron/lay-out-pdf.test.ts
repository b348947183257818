import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const windows = vi.hoisted(() => ({ destroyed: 0, loadURL: () => Promise.resolve() }))
vi.mock('electron', () => {
  class BrowserWindow {
    loadURL = windows.loadURL
    webContents = { printToPDF: () => new Promise(() => undefined) }
    destroy() {
      windows.destroyed++
    }
  }
  const session = {
    fromPartition: () => ({
      setPermissionCheckHandler: () => undefined,
      setPermissionRequestHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
      webRequest: { onBeforeRequest: () => undefined },
      protocol: { handle: () => undefined },
    }),
  }
  return { BrowserWindow, session, protocol: {}, dialog: {}, nativeTheme: {}, screen: {} }
})
const { layOutPdf, layoutLimitMs } = await import('@desktop/main/handlers/lay-out-pdf')

beforeEach(() => {
  windows.destroyed = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const page = { html: '<p>Letter</p>', paper: 'a4' } as const
// The handler does not look at the window that asks.
const asking = {} as Parameters<typeof layOutPdf>[0]

describe('a page that is laid out', () => {
  it('and never ends is given up, and its window closed', async () => {
    const outcome = layOutPdf(asking, page).catch((cause: unknown) => cause)
    await vi.advanceTimersByTimeAsync(layoutLimitMs - 1)
    expect(windows.destroyed).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(await outcome).toMatchObject({ name: 'took-too-long' })
    expect(windows.destroyed).toBe(1)
  })
})
