import type { FromWorker, InputOf, MethodOf, OutputOf, ProgressOf, ToWorker } from './contract'

/** How a call is followed and ended early. */
export interface CallOptions<Progress = never> {
  /** Gives up. The method is asked to leave everything as it was; its output is still waited for. */
  readonly signal?: AbortSignal
  /** Asks the method to end with the best result so far. */
  readonly stopAndKeep?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** A service that runs in a worker of its own. */
export interface Connection<Service> {
  /** Rejects with `ServiceFault` where the method or the worker fails, and with `ConnectionClosed` once disposed. */
  call<Name extends MethodOf<Service>>(
    method: Name,
    input: InputOf<Service[Name]>,
    options?: CallOptions<ProgressOf<Service[Name]>>,
  ): Promise<OutputOf<Service[Name]>>
  /** Ends the worker at once, whatever it is doing. */
  readonly dispose: () => void
}

/** A method threw, or its worker broke down: what it was to do may be done or not. */
class ServiceFault extends Error {
  override readonly name = 'ServiceFault'
}

/** The worker was ended before it answered. */
class ConnectionClosed extends Error {
  override readonly name = 'ConnectionClosed'
}

/** The part of a `Worker` that is used here. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

interface Pending {
  readonly resolve: (output: unknown) => void
  readonly reject: (cause: Error) => void
  readonly onProgress: (progress: unknown) => void
}

/** Connects to the service that a worker serves. The worker belongs to the connection from then on. */
export function connect<Service>(worker: WorkerPort): Connection<Service> {
  const pending = new Map<number, Pending>()
  let calls = 0
  let ended: Error | null = null
  const post = (message: ToWorker): void => worker.postMessage(message)
  const end = (cause: Error): void => {
    worker.terminate()
    ended ??= cause
    for (const { reject } of pending.values()) reject(cause)
    pending.clear()
  }

  worker.onerror = () => end(new ServiceFault('The worker failed'))
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const call = pending.get(data.call)
    if (!call) return
    if (data.kind === 'progress') return call.onProgress(data.progress)
    pending.delete(data.call)
    if (data.kind === 'done') call.resolve(data.output)
    else call.reject(new ServiceFault(data.fault))
  }

  const send = async (
    method: string,
    input: unknown,
    options: CallOptions,
    onProgress: (progress: unknown) => void,
  ): Promise<unknown> => {
    if (ended) throw ended
    const call = ++calls
    const abort = (): void => post({ kind: 'abort', call })
    const stopAndKeep = (): void => post({ kind: 'stop-and-keep', call })
    options.signal?.addEventListener('abort', abort)
    options.stopAndKeep?.addEventListener('abort', stopAndKeep)
    try {
      return await new Promise((resolve, reject) => {
        pending.set(call, { resolve, reject, onProgress })
        post({ kind: 'call', call, method, input })
        if (options.signal?.aborted) abort()
        if (options.stopAndKeep?.aborted) stopAndKeep()
      })
    } finally {
      options.signal?.removeEventListener('abort', abort)
      options.stopAndKeep?.removeEventListener('abort', stopAndKeep)
    }
  }

  return {
    call: async <Name extends MethodOf<Service>>(
      method: Name,
      input: InputOf<Service[Name]>,
      options: CallOptions<ProgressOf<Service[Name]>> = {},
    ) => {
      const { onProgress, ...signals } = options
      // What comes back is what the same contract says that the worker sends.
      const report = (progress: unknown): void => onProgress?.(progress as ProgressOf<Service[Name]>)
      return (await send(method, input, signals, report)) as OutputOf<Service[Name]>
    },
    dispose: () => end(new ConnectionClosed('The connection was closed')),
  }
}
