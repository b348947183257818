/** The outcome of something that may fail in an expected way: a value, never an exception. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A success carrying its value. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** An expected failure carrying typed facts about what went wrong. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
