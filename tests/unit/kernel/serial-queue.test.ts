import { expect, it } from 'vitest'
import { createSerialQueue } from '@shared/kernel/serial-queue'

it('begins a task when the one before has ended, well or not', async () => {
  const inTurn = createSerialQueue()
  const steps: string[] = []
  const task = (name: string, fails = false) =>
    inTurn(async () => {
      steps.push(`${name} begins`)
      await Promise.resolve()
      steps.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const results = await Promise.allSettled([task('a'), task('b', true), task('c')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
