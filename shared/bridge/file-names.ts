import type { FileKind } from './desktop-bridge'

/** The ending of each kind's file names, its dot included. */
export const extensionOf: Readonly<Record<FileKind, string>> = {
  pdf: '.pdf',
  csv: '.csv',
  xlsx: '.xlsx',
  ics: '.ics',
  backup: '.parley-backup',
  mapping: '.json',
  pack: '.parley-pack',
  return: '.parley-return',
  evening: '.parley-evening',
}

/** The endings of files that can hold a school's lists, and of mappings of their columns. */
export const listEndings: readonly string[] = [
  '.csv',
  '.tsv',
  '.tab',
  '.txt',
  '.dat',
  '.xlsx',
  '.xlsm',
  '.zip',
  '.json',
]

/** Systems limit a name in bytes (255, less in encrypted home folders); this leaves room for what they or we add. */
const maxBytes = 120
// What Windows, macOS or a shell cannot bear in a name; a name that survives here survives everywhere.
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i

/** True for a name that every system stores as it is: no path in it, no reserved word, no dot or space at its ends, not too long. */
export function isSafeFileName(name: string): boolean {
  return (
    name.length > 0 &&
    bytesIn(name) <= maxBytes &&
    name.search(forbidden) === -1 &&
    !reserved.test(name) &&
    !/^[. ]|[. ]$/.test(name)
  )
}

/** A safe file name made of free text (an event's title, say) and an ending with its dot; never empty. */
export function safeFileName(text: string, ending: string): string {
  const plain = withoutOuterDots(text.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' '))
  const allowed = reserved.test(plain) ? `Parley ${plain}` : plain
  const short = withoutOuterDots(cutToBytes(allowed, maxBytes - bytesIn(ending)))
  return `${short === '' ? 'Parley' : short}${ending}`
}

/** The first safe name of `text`, `text 2`, `text 3` ... that is not taken; `taken` holds names in lower case. */
export function uniqueFileName(text: string, ending: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = safeFileName(text, count === 1 ? ending : ` ${count}${ending}`)
    // Some systems do not tell capitals apart.
    if (!taken.has(name.toLowerCase())) return name
  }
}

const withoutOuterDots = (text: string): string => text.replace(/^[. ]+|[. ]+$/g, '')

const bytesIn = (text: string): number => new TextEncoder().encode(text).length

/** The longest beginning of whole characters, as a reader counts them, that takes up no more bytes. */
function cutToBytes(text: string, most: number): string {
  let end = 0
  let size = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    size += bytesIn(segment)
    if (size > most) break
    end += segment.length
  }
  return text.slice(0, end)
}
