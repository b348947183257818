/** What a method of a service may use while it works on one call. */
export interface CallContext<Progress = never> {
  /** Aborted when the caller has given up: the method leaves everything as it was. */
  readonly signal: AbortSignal
  /** Aborted when the caller wants the work to end with the best result so far. */
  readonly stopAndKeep: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** A method that can be called in a worker. An expected failure is part of its output; what it throws is a fault. */
export type ServiceMethod<Input, Output, Progress = never> = (
  input: Input,
  context: CallContext<Progress>,
) => Promise<Output> | Output

type AnyMethod = (input: never, context: never) => unknown
export type MethodOf<Service> = {
  [Name in keyof Service]: Service[Name] extends AnyMethod ? Name : never
}[keyof Service] &
  string
export type InputOf<Method> = Method extends (input: infer Input, ...more: never[]) => unknown ? Input : never
export type OutputOf<Method> = Method extends (...all: never[]) => infer Output ? Awaited<Output> : never
export type ProgressOf<Method> = Method extends (input: never, context: infer Context) => unknown
  ? Context extends CallContext<infer Progress>
    ? Progress
    : never
  : never

/** What goes to a worker. Calls are numbered by the caller. */
export type ToWorker =
  | { readonly kind: 'call'; readonly call: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'abort' | 'stop-and-keep'; readonly call: number }

/** What comes back. `fault` is the name of an error: its message might quote a record. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly call: number; readonly progress: unknown }
  | { readonly kind: 'done'; readonly call: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly fault: string }
