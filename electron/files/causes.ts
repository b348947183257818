/** What went wrong, as the system's code or the error's name: never its message, which holds names of files and so of people. */
export function causeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  return codeOf(cause) ?? cause.name
}

/** The system's code of an error, such as `ENOSPC`. */
export function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null
}

/** The codes of what the system or its owner does not allow. */
export const notAllowed: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'EBUSY']
