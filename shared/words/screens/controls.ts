/** What the shared controls say. */
export const controlWords = {
  filter: (what: string) => `Filter ${what}`,
  filterHint: 'Type to filter',
  clearFilter: 'Clear filter',
  /** How many rows one choice of a filter would leave. */
  withCount: (label: string, count: string) => `${label} (${count})`,
  shown: (shown: string, all: string) => `${shown} of ${all}`,
  chosen: (count: string) => `${count} selected`,
  clearChoice: 'Clear selection',
  chooseAll: 'Select all',
  sortBy: (column: string) => `Sort by ${column}`,
  noMatch: 'Nothing matches this filter',
  copied: 'Copied',
  copyDetails: 'Copy details',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  cancelling: 'Stopping after this step',
  loading: 'Loading',
  ofTotal: (done: string, total: string) => `${done} of ${total}`,
  notALanguage: (text: string, meant: string | null) =>
    `“${text.trim()}” is not a language${meant === null ? '' : `. Choose ${meant}`}`,
  languageMissing: 'Choose at least one language',
  interpreter: (language: string) => `Interpreter: ${language}`,
} as const

/** The states of a request, an appointment or minutes, each with colour, shape and this word. */
export const stateWords = {
  placed: 'Placed',
  pinned: 'Pinned',
  announced: 'Announced',
  changed: 'Changed since announced',
  unplaced: 'Not placed',
  waiting: 'Not planned yet',
  notBegun: 'Not started',
  draft: 'Draft',
  final: 'Final',
  noPack: 'No pack',
  packOut: 'Not returned',
  packReturned: 'Returned',
} as const
export type StateName = keyof typeof stateWords
