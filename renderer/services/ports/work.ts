/** How far a long work is: `done` of `total` (null: not known) of what `what` says in the person's words. */
export interface WorkProgress {
  readonly what: 'reading' | 'checking' | 'writing' | 'laying-out' | 'encrypting'
  readonly done: number
  readonly total: number | null
}

export interface WorkOptions<Progress> {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}
