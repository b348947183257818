import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveWindowState, openingBounds, readWindowState } from '@desktop/main/window-state'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-window-'))
  file = join(folder, 'window.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const state = { bounds: { x: 40, y: 30, width: 1200, height: 800 }, maximized: true }
const screen = { x: 0, y: 0, width: 1920, height: 1040 }

describe('the state of the window', () => {
  it('is read as it was kept', async () => {
    saveWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
    expect(await readdir(folder)).toEqual(['window.json'])
  })

  it.each([
    ['nothing', ''],
    ['half a file', '{"bounds":{"x":4'],
    ['a window too small to use', JSON.stringify({ ...state, bounds: { ...state.bounds, width: 3 } })],
    ['text for numbers', JSON.stringify({ ...state, bounds: { ...state.bounds, x: '40' } })],
    ['more than we keep', JSON.stringify({ ...state, more: 1 })],
  ])('is as on the first day after %s', async (_what, content) => {
    await writeFile(file, content)
    expect(readWindowState(file)).toBeNull()
  })

  it('that cannot be kept troubles nobody', () => {
    expect(() => saveWindowState(join(folder, 'gone', 'window.json'), state)).not.toThrow()
    expect(readWindowState(join(folder, 'gone', 'window.json'))).toBeNull()
  })
})

describe('the window opens', () => {
  it('where it was, while its top edge is in reach', () => {
    expect(openingBounds(state, [screen])).toEqual(state.bounds)
    expect(openingBounds({ ...state, bounds: { ...state.bounds, x: 1700 } }, [screen])).toEqual({
      ...state.bounds,
      x: 1700,
    })
  })

  it.each([
    ['a screen that is gone', { ...state.bounds, x: 2500 }],
    ['above the screen', { ...state.bounds, y: -500 }],
    ['below the screen', { ...state.bounds, y: 1030 }],
  ])('in the middle instead of %s', (_where, bounds) => {
    expect(openingBounds({ ...state, bounds }, [screen])).toEqual({ width: 1360, height: 860 })
  })

  it('no larger than a small screen', () => {
    expect(openingBounds(null, [{ x: 0, y: 0, width: 1024, height: 640 }])).toEqual({
      width: 1024,
      height: 640,
    })
  })
})
