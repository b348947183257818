/** The names of pack files, and what undo and the log call their steps. */
export const packFileWords = {
  pack: (teacher: string) => `${teacher} pack`,
  folder: (event: string) => `${event} packs`,
  returned: (teacher: string, number: number) => `${teacher} return ${number}`,
  slips: 'Pack passphrases.pdf',
  makeStep: 'Make teachers’ packs',
  mergeStep: 'Bring in a return pack',
  settleStep: 'Choose between two versions',
  openStep: 'Open a teacher’s pack',
  returnStep: 'Write a return pack',
} as const

/** The slips with the passphrases of packs. */
export const packSlipWords = {
  title: 'Passphrases for teachers’ packs',
  event: 'Event',
  file: 'Pack',
  how: 'On the laptop: start Parley, choose “Open a teacher’s pack”, choose the file, and type the passphrase above. Keep this slip apart from the laptop.',
  page: 'Page {page} of {pages}',
  footer: 'Give each teacher their own slip only',
} as const
