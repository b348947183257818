import type { FileKind } from './desktop-bridge'

/** The ending of each kind's file names, its dot included. */
export const endingOf: Readonly<Record<FileKind, string>> = {
  pdf: '.pdf',
  csv: '.csv',
  xlsx: '.xlsx',
  ics: '.ics',
  backup: '.parley-backup',
}

const longest = 120
// What Windows, macOS or a shell cannot bear in a name; a name that survives here survives everywhere.
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** True for a name that every system stores as it is: no path in it, no reserved word, no dot or space at its ends. */
export function isSafeFileName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= longest &&
    name.search(forbidden) === -1 &&
    !reserved.test(name) &&
    !/^[. ]|[. ]$/.test(name)
  )
}

/** A safe file name made of free text (an event's title, say) and an ending with its dot; never empty. */
export function safeFileName(text: string, ending: string): string {
  const plain = text
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  const short = plain.slice(0, longest - ending.length).replace(/[. ]+$/, '')
  const base = short === '' ? 'Parley' : short
  return reserved.test(base) ? `Parley ${base}${ending}` : `${base}${ending}`
}
