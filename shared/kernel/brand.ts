declare const brand: unique symbol

/** A primitive that only its own constructor function may produce, so that a household's id is never taken for a room's. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
