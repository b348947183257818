import { expect, it } from 'vitest'
import { createListeners } from '@shared/kernel/listeners'

it('calls each listener until it is removed, and one added meanwhile from the next time on', () => {
  const listeners = createListeners<[number]>()
  const calls: string[] = []
  const stop = listeners.subscribe((n) => {
    calls.push(`first ${n}`)
    if (n === 1) listeners.subscribe((m) => void calls.push(`second ${m}`))
  })
  listeners.notify(1)
  listeners.notify(2)
  stop()
  listeners.notify(3)
  expect(calls).toEqual(['first 1', 'first 2', 'second 2', 'second 3'])
})
