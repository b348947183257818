/** The words of the native menu; items that every app has (Copy, Quit ...) are worded by the system. */
export const menuWords = {
  file: 'File',
  openFolder: 'Import a conference folder…',
  saveBackup: 'Save a backup…',
  openBackup: 'Open a backup…',
  print: 'Print…',
  settings: 'Settings…',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find anything…',
  view: 'View',
  window: 'Window',
  help: 'Help',
  guide: 'Guide',
} as const

/** What the system's file windows are called, and the kinds of file they offer. */
export const fileWindowWords = {
  chooseFolder: 'Choose a conference folder',
  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  chooseLists: 'Choose your school’s lists',
  lists: 'Lists',
  saveFile: 'Save',
  chooseWhereToSaveFolder: 'Choose where to save the folder',
  kinds: {
    pdf: 'PDF',
    csv: 'CSV table',
    xlsx: 'Excel workbook',
    ics: 'Calendar',
    backup: 'Parley backup',
    mapping: 'Column mapping',
    pack: 'Teacher’s pack',
    return: 'Return pack',
    evening: 'Entries of an evening',
  },
} as const

/** Said when the window's process has ended by itself, or could not be opened. */
/** Asked before a window closes over words that could not be saved. */
export const unsavedWords = {
  message: 'Some of your changes are not saved.',
  detail: 'They will be lost when the window closes. Stay to save or copy them first.',
  stay: 'Stay',
  leave: 'Close without saving',
} as const

/** Said where a window stopped, or could not be opened. */
export const crashWords = {
  message: 'Parley’s window stopped unexpectedly.',
  detail: 'Everything shown as saved is safe. Open the window again to continue.',
  reopen: 'Open again',
  quit: 'Quit',
  noWindow: 'Parley could not open its window',
  noWindowDetail: (cause: string) =>
    `Your data was not changed. Restart the computer, then open Parley. If this happens again, reinstall Parley. (${cause})`,
} as const
