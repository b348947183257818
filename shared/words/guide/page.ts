/** The pages of the guide, in the order of the office's day. */
export const guidePageIds = [
  'start',
  'import',
  'people',
  'setup',
  'group-sessions',
  'times',
  'requests',
  'teachers',
  'allocate',
  'unplaced',
  'change',
  'print',
  'announce',
  'evening',
  'laptops',
  'minutes',
  'follow-up',
  'leaders',
  'backups',
  'privacy',
] as const
/** A page of the guide. */
export type GuidePageId = (typeof guidePageIds)[number]

/** The pictures of the guide; each is a file of this name beside the screen that shows it. */
export const guidePictures = [
  'event',
  'import',
  'people',
  'setup',
  'times',
  'slips',
  'teachers',
  'allocated',
  'unplaced',
  'board',
  'print',
  'share',
  'minutes',
] as const
/** A picture of the guide. */
export type GuidePicture = (typeof guidePictures)[number]

/** A page of the guide: what it is about in a sentence, and its sections. */
export interface GuidePage {
  readonly title: string
  readonly lead: string
  readonly sections: readonly GuideSection[]
}

/** A section of a page: a text, then steps to follow one by one, then a picture. Any of them may be left out. */
export interface GuideSection {
  readonly title: string
  readonly text?: string
  readonly steps?: readonly string[]
  readonly picture?: { readonly name: GuidePicture; readonly alt: string }
}
