import { describe, expect, it, vi } from 'vitest'
import { err, ok, type Result } from '@shared/kernel/result'
import { connect, type WorkerPort } from '@renderer/rpc/connect'
import type { CallContext, FromWorker, ToWorker } from '@renderer/rpc/contract'
import { serve, type ServicePort } from '@renderer/rpc/serve'

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })

const service = {
  double: (n: number): number => n * 2,
  fail: (): never => {
    throw new TypeError('Ms Tan cannot be read')
  },
  refuse: (): Result<void, 'full'> => err('full'),
  count: (to: number, { onProgress }: CallContext<number>): number => {
    for (let n = 1; n <= to; n++) onProgress(n)
    return to
  },
  search: async (_: null, { signal, stopAndKeep }: CallContext): Promise<Result<'best', 'cancelled'>> =>
    Promise.race([
      untilAborted(signal).then(() => err('cancelled' as const)),
      untilAborted(stopAndKeep).then(() => ok('best' as const)),
    ]),
}
type Service = typeof service

/** A worker made of two ends that pass structured clones to each other, as a real one does. */
function workerOf(open: () => Promise<Service> | Service) {
  const inside: ServicePort = {
    onmessage: null,
    postMessage: (message) => deliver(() => outside.onmessage, structuredClone(message)),
  }
  const outside: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToWorker) => deliver(() => inside.onmessage, structuredClone(message)),
    terminate: vi.fn(() => (inside.onmessage = null)),
  }
  serve(open, inside)
  return outside
}

function deliver<Message extends ToWorker | FromWorker>(listener: () => unknown, data: Message): void {
  queueMicrotask(() => {
    const handle = listener()
    if (typeof handle === 'function') handle.call(null, new MessageEvent('message', { data }))
  })
}

const start = (open: () => Promise<Service> | Service = () => service) => {
  const worker = workerOf(open)
  return { worker, connection: connect<Service>(worker) }
}

describe('a service in a worker', () => {
  it('answers calls, each with its own output, and is opened once', async () => {
    const open = vi.fn(() => service)
    const { connection } = start(open)
    expect(await Promise.all([2, 3, 4].map((n) => connection.call('double', n)))).toEqual([4, 6, 8])
    expect(open).toHaveBeenCalledTimes(1)
  })

  it('gives expected failures as values', async () => {
    expect(await start().connection.call('refuse', undefined)).toEqual(err('full'))
  })

  it('rejects a call whose method throws, by the name of the error alone, and goes on', async () => {
    const { connection } = start()
    const failed = await connection.call('fail', undefined).catch((cause: unknown) => cause)
    expect(failed).toMatchObject({ name: 'ServiceFault', message: 'TypeError' })
    expect(await connection.call('double', 5)).toBe(10)
  })

  it('rejects every call where the service cannot be opened', async () => {
    const { connection } = start(() => Promise.reject(new RangeError('no store')))
    await expect(connection.call('double', 1)).rejects.toMatchObject({ message: 'RangeError' })
    await expect(connection.call('double', 1)).rejects.toMatchObject({ message: 'RangeError' })
  })

  it('reports progress, the first at once and never faster than anybody reads', async () => {
    const seen: number[] = []
    expect(await start().connection.call('count', 10_000, { onProgress: (n) => seen.push(n) })).toBe(10_000)
    expect(seen[0]).toBe(1)
    expect(seen.length).toBeLessThan(100)
  })

  it.each([true, false])('passes on that the caller gave up (before the call: %j)', async (isBefore) => {
    const controller = new AbortController()
    if (isBefore) controller.abort()
    const outcome = start().connection.call('search', null, { signal: controller.signal })
    controller.abort()
    expect(await outcome).toEqual(err('cancelled'))
  })

  it.each([true, false])('passes on that the caller has enough (before the call: %j)', async (isBefore) => {
    const controller = new AbortController()
    if (isBefore) controller.abort()
    const outcome = start().connection.call('search', null, { stopAndKeep: controller.signal })
    controller.abort()
    expect(await outcome).toEqual(ok('best'))
  })

  it('ends with its connection: what was called and what is called later rejects', async () => {
    const { connection, worker } = start()
    const waiting = connection.call('search', null)
    connection.dispose()
    await expect(waiting).rejects.toMatchObject({ name: 'ConnectionClosed' })
    await expect(connection.call('double', 1)).rejects.toMatchObject({ name: 'ConnectionClosed' })
    expect(worker.terminate).toHaveBeenCalled()
  })

  it('rejects what was called where the worker breaks down', async () => {
    const { connection, worker } = start()
    const waiting = connection.call('search', null)
    Reflect.apply(worker.onerror ?? expect.fail('no listener'), null, [new Event('error')])
    await expect(waiting).rejects.toMatchObject({ name: 'ServiceFault' })
    await expect(connection.call('double', 1)).rejects.toMatchObject({ name: 'ServiceFault' })
  })
})
