/** What marks the sample school, on every screen and paper, and the ways out of it. */
export const sampleWords = {
  banner: 'Sample school',
  bannerText: 'Everyone in it is invented. It is separate from your own school.',
  leave: 'Leave the sample school',
  reset: 'Reset',
  resetTitle: 'Undo everything you tried and start the sample school again',
  notReset: 'The sample school was not reset',
  notResetTodo: 'Check that the disk is not full, restart Parley and try again.',
  emptyTitle: 'The sample school has no events left',
  emptyText: 'Reset it, or go back to your own school.',
  makeAgain: 'Reset the sample school',
  startText: 'An invented school where you can try everything.',
  noImport: 'You cannot import into the sample school',
  noImportTodo: 'Leave the sample school first, then choose the folder again.',
  noBackup: 'You cannot open a backup in the sample school. Leave the sample school first.',
  /** Before what a file or folder is called. */
  fileName: (name: string) => `Sample ${name}`,
  /** At the foot of every page, before anything else there. */
  paper: 'SAMPLE (invented people)',
  /** For an event that an earlier version put among the school's own. */
  mixed: 'This sample event is from an earlier version',
  mixedTodo: (title: string) =>
    `Its invented people are mixed in with your school’s own. Delete “${title}” in the list of events to remove them.`,
  mixedImport: (title: string) =>
    `“${title}” is the sample event from an earlier version. Its invented people would be mixed in with those in this folder, and IDs could be confused. Go back and delete it first.`,
} as const
