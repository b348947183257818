/**
 * Closes a discriminated union: the compiler proves that every kind has been handled.
 * @throws Error when reached, which can only follow from a value that no schema checked.
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled value: ${JSON.stringify(value)}`)
}
