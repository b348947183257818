import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { maxWaitMs, saveSoon } from '@renderer/services/debounced-save'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A text that grows by a letter at a time and is written as it stands; `writeMs` is what a write takes. */
function typist(writeMs: number, isRefused: () => boolean = () => false) {
  let typed = ''
  const stored: string[] = []
  let running = 0
  let maxConcurrent = 0
  const soon = saveSoon(async () => {
    const now = typed
    maxConcurrent = Math.max(maxConcurrent, ++running)
    await new Promise((resolve) => setTimeout(resolve, writeMs))
    running--
    if (isRefused()) return false
    stored.push(now)
    return true
  })
  return {
    type: (letter: string) => {
      typed += letter
      soon.changed()
    },
    typed: () => typed,
    stored: () => stored,
    maxConcurrent: () => maxConcurrent,
    soon,
  }
}

describe('saving soon', () => {
  it('stores each letter within 300 ms, however long the keys go on', async () => {
    const writeMs = 60
    const { type, stored, typed } = typist(writeMs)
    for (let ms = 0; ms < 5000; ms += 20) {
      type('a')
      await vi.advanceTimersByTimeAsync(20)
      const oldest = typed().length - 300 / 20
      expect(stored().at(-1)?.length ?? 0).toBeGreaterThanOrEqual(oldest)
    }
  })

  it('writes 10,000 keys in 25 s a few times a second, one at a time, and is done at once after the last', async () => {
    const { type, stored, typed, maxConcurrent } = typist(30)
    for (let key = 0; key < 10_000; key++) {
      type('a')
      await vi.advanceTimersByTimeAsync(2.5)
    }
    await vi.advanceTimersByTimeAsync(300)
    expect(stored().at(-1)).toBe(typed())
    expect(stored().length).toBeLessThanOrEqual(25_000 / maxWaitMs + 1)
    expect(maxConcurrent()).toBe(1)
  })

  it('writes what was typed during a write right after it when asked to finish', async () => {
    const { type, soon, stored } = typist(50)
    type('a')
    const first = soon.flush()
    type('b')
    const second = soon.flush()
    await vi.advanceTimersByTimeAsync(100)
    await Promise.all([first, second])
    expect(stored()).toEqual(['a', 'ab'])
  })

  it('keeps what was refused, and tries it again with the next change', async () => {
    let isRefused = true
    const { type, stored } = typist(10, () => isRefused)
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    isRefused = false
    expect(stored()).toEqual([])
    type('b')
    await vi.advanceTimersByTimeAsync(300)
    expect(stored()).toEqual(['ab'])
  })
})
