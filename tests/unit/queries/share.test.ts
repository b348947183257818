import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { share } from '@renderer/queries/share-queries'

/** A query with a given value that counts its subscriptions. */
function source() {
  let observer: { next(value: number): void; error(cause: unknown): void } | null = null
  let opened = 0
  const shared = share<number>(() => {
    opened++
    return {
      subscribe: (given) => {
        observer = given
        return { unsubscribe: () => (observer = null) }
      },
    }
  })
  const listen = () => {
    const received: unknown[] = []
    const subscription = shared.subscribe({
      next: (value) => received.push(value),
      error: (cause) => received.push(cause),
    })
    return { received, leave: () => subscription.unsubscribe() }
  }
  return {
    listen,
    report: (value: number) => observer?.next(value),
    fail: (cause: unknown) => observer?.error(cause),
    opened: () => opened,
    followed: () => observer !== null,
  }
}

describe('a shared read', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is followed once for all, and tells latecomers the newest at once', () => {
    const read = source()
    const first = read.listen()
    read.report(1)
    const second = read.listen()
    read.report(2)
    expect([first.received, second.received, read.opened()]).toEqual([[1, 2], [1, 2], 1])
  })

  it('outlasts the way from one screen to the next', () => {
    const read = source()
    const first = read.listen()
    read.report(1)
    first.leave()
    vi.advanceTimersByTime(5_000)
    expect(read.listen().received).toEqual([1])
    vi.advanceTimersByTime(600_000)
    expect([read.opened(), read.followed()]).toEqual([1, true])
  })

  it('ends when nobody has come back for it', () => {
    const read = source()
    const first = read.listen()
    read.report(1)
    first.leave()
    vi.advanceTimersByTime(600_000)
    expect(read.followed()).toBe(false)
    expect(read.listen().received).toEqual([])
    expect(read.opened()).toBe(2)
  })

  it('is not read on for nobody: a change while nobody looks ends it', () => {
    const read = source()
    read.listen().leave()
    read.report(1)
    expect(read.followed()).toBe(false)
    expect(read.listen().received).toEqual([])
  })

  it('tells everyone when it fails, and is tried anew by the next', () => {
    const read = source()
    const first = read.listen()
    read.fail('lost')
    expect(first.received).toEqual(['lost'])
    read.listen()
    expect(read.opened()).toBe(2)
  })

  it('counts a leaver once, whoever stays', () => {
    const read = source()
    const [first, second] = [read.listen(), read.listen()]
    first.leave()
    first.leave()
    vi.advanceTimersByTime(600_000)
    read.report(1)
    expect(second.received).toEqual([1])
  })
})
