/** Why the store is left alone until Parley restarts: `disk-full` and `other` of a failed write, `not-read` of a failed read. */
export type AtRestReason = 'disk-full' | 'not-read' | 'other'

/** What is said in place of work that would have to touch the store. */
export const atRestWords: {
  readonly what: Readonly<Record<AtRestReason, string>>
  readonly todo: Readonly<Record<AtRestReason, string>>
} = {
  what: {
    'disk-full':
      'The disk is full: a change was not saved, so Parley will not use your records until you restart it.',
    'not-read': 'Your records cannot be read, so Parley does not use them until it restarts.',
    other: 'A change was not saved, so Parley will not use your records until you restart it.',
  },
  todo: {
    'disk-full': 'Free some space on this disk, restart Parley, then try again.',
    'not-read': 'Restart Parley, then try again.',
    other: 'Check that this disk is not full, restart Parley, then try again.',
  },
}
