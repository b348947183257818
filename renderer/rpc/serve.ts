import type { CallContext, FromWorker, ServiceMethod, ToWorker } from './contract'

/** More often nobody sees it, and the window has better things to do. */
const progressEveryMs = 100

/** The part of a worker's global scope that is used here. */
export interface ServicePort {
  onmessage: ((event: MessageEvent<ToWorker>) => unknown) | null
  postMessage(message: FromWorker): void
}

interface RunningCall {
  readonly abort: AbortController
  readonly stopAndKeep: AbortController
}

/** Answers the calls that come to this worker by the methods of a service, which is opened with the first call. */
export function serve<Service extends object>(
  open: () => Promise<Service> | Service,
  port: ServicePort = self,
): void {
  const running = new Map<number, RunningCall>()
  let opened: Promise<Service> | null = null
  const post = (message: FromWorker): void => port.postMessage(message)

  const run = async ({ call, method, input }: Extract<ToWorker, { kind: 'call' }>): Promise<void> => {
    const controls = { abort: new AbortController(), stopAndKeep: new AbortController() }
    running.set(call, controls)
    try {
      const service = await (opened ??= Promise.resolve(open()))
      const output = await methodOf(service, method)(input, {
        signal: controls.abort.signal,
        stopAndKeep: controls.stopAndKeep.signal,
        onProgress: throttled((progress) => post({ kind: 'progress', call, progress })),
      })
      post({ kind: 'done', call, output })
    } catch (cause) {
      post({ kind: 'failed', call, fault: cause instanceof Error ? cause.name : 'unknown' })
    } finally {
      running.delete(call)
    }
  }

  port.onmessage = ({ data }) => {
    if (data.kind === 'call') void run(data)
    else if (data.kind === 'abort') running.get(data.call)?.abort.abort()
    else running.get(data.call)?.stopAndKeep.abort()
  }
}

function methodOf(service: object, name: string): ServiceMethod<unknown, unknown, unknown> {
  const method: unknown = Object.hasOwn(service, name) ? Reflect.get(service, name) : null
  if (typeof method !== 'function') throw new Error('The service has no such method')
  return (input, context) => {
    const output: unknown = Reflect.apply(method, service, [input, context])
    return output
  }
}

/** Lets the first report through, then one at a time. Those in between are dropped: the next one says more. */
function throttled(report: CallContext<unknown>['onProgress']): CallContext<unknown>['onProgress'] {
  let last = Number.NEGATIVE_INFINITY
  return (progress) => {
    const now = performance.now()
    if (now - last < progressEveryMs) return
    last = now
    report(progress)
  }
}
