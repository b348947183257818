/** What is said around the pages of the guide. */
export const guideWords = {
  title: 'Guide',
  close: 'Close guide',
  /** Leads from an empty screen to the page about it. */
  openPage: (page: string) => `Guide: ${page}`,
  search: 'Search the guide',
  searchHint: 'For example: interpreter',
  found: { one: 'page', other: 'pages' },
  nothing: 'Nothing found. Try one word, such as letter, room or slip.',
  contents: 'All pages',
  pages: 'Pages of the guide',
  steps: 'Pages before and after',
  previous: (page: string) => `Before: ${page}`,
  next: (page: string) => `Next: ${page}`,
  enlarge: 'Enlarge',
  enlargePicture: (alt: string) => `Enlarge picture: ${alt}`,
  picture: 'Picture',
  closePicture: 'Close picture',
  save: 'Save as PDF',
  saveThis: 'This page',
  saveAll: 'The whole guide',
  saved: (name: string) => `Saved as ${name}`,
  failed: {
    'disk-full': 'The PDF was not saved: the disk is full. Free some space, or save to another disk.',
    'not-allowed': 'The PDF was not saved: Parley cannot write to this folder. Choose another folder.',
    other: 'The PDF was not saved. Try again, or choose another folder.',
  },
} as const

/** The names of the guide's files and what stands at the foot of their pages. */
export const guideFileWords = {
  name: 'Parley guide.pdf',
  title: 'Parley guide',
  page: 'Page {page} of {pages}',
} as const
