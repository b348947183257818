/** What a host that broke off counts as: it tells failures it knows as values, so this is one that it did not foresee. */
export function hostFailed(cause: unknown) {
  // Its message may quote a path, and so a name.
  const detail = cause instanceof Error ? cause.name : 'unknown'
  return { kind: 'failed', reason: 'other', detail } as const
}
