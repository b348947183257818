/** What marks the sample school, on every screen and paper, and the ways out of it. */
export const sampleWords = {
  banner: 'Sample school',
  bannerText: 'Everybody in it is invented. It is kept apart from your own school.',
  leave: 'Leave the sample school',
  reset: 'Reset it',
  resetTitle: 'Undo everything that was tried in the sample school, and make it afresh',
  notReset: 'The sample school was not reset',
  notResetTodo: 'Make sure that the disk is not full, restart Parley and try again.',
  emptyTitle: 'The sample school has no events any more',
  emptyText: 'Make it afresh, or go back to your own school.',
  makeAgain: 'Make the sample school afresh',
  startText: 'An invented school to try everything with.',
  noImport: 'Nothing is imported into the sample school',
  noImportTodo: 'Leave the sample school first. In your own school, choose the folder again.',
  noBackup: 'A backup is opened in your own school, never in the sample. Leave the sample school first.',
  /** Before what a file or folder is called. */
  fileName: (name: string) => `Sample ${name}`,
  /** At the foot of every page, before what else stands there. */
  paper: 'SAMPLE (invented people)',
  /** For an event that an earlier version put among the school's own. */
  mixed: 'This is the sample event of an earlier version',
  mixedTodo: (title: string) =>
    `Its invented people stand among your school’s own. Delete “${title}” in the list of events to remove them.`,
  mixedImport: (title: string) =>
    `“${title}” is the sample event of an earlier version. Its invented people would stand beside those of this folder, and ids may be taken for theirs: go back and delete it first.`,
} as const
