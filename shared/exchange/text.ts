import { err, ok, type Result } from '@shared/kernel/result'

/** How the bytes of a text file say its letters. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * Bytes as text, without a byte order mark: UTF-8, UTF-16, or else what Excel calls CSV in Western Europe, Windows-1252. What
 * is none of them is an error, never U+FFFD.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, 'not-text'> {
  const encoding = wideEncoding(bytes)
  if (encoding !== null) return decoded(bytes, encoding, 'UTF-16')
  const utf8 = decoded(bytes, 'utf-8', 'UTF-8')
  return utf8.ok ? utf8 : decoded(bytes, 'windows-1252', 'Windows-1252')
}

/** UTF-16, by its byte order mark or by the zero beside each plain letter of the first line; null for anything else. */
export function wideEncoding([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be'
  return null
}

function decoded(bytes: Uint8Array, label: string, encoding: TextEncoding): Result<DecodedText, 'not-text'> {
  try {
    const read = new TextDecoder(label, { fatal: true }).decode(bytes)
    const text = encoding === 'Windows-1252' ? read.replace(/[\x80-\x9f]/g, asWindows1252) : read
    const isText = encoding === 'Windows-1252' ? !notWindows1252.test(text) : !text.includes('\0')
    return isText ? ok({ text, encoding }) : err('not-text')
  } catch {
    return err('not-text')
  }
}

/** Windows-1252 has no letter for five bytes, and no text file holds control characters beside tabs and line ends. */
const notWindows1252 = /[^\P{Cc}\t\n\r]/u

/** What is wrong with the letters of a text that was decoded well. */
export type Mojibake =
  /** U+FFFD stands for a letter that another program could not read. */
  | { readonly kind: 'lost-letter' }
  /** UTF-8 that another program read as Windows-1252 and saved so: `Ã…sa` is `Åsa`. */
  | { readonly kind: 'read-twice'; readonly meant: string }

/** Letters that another program has damaged; null where there are none. */
export function mojibakeOf(text: string): Mojibake | null {
  if (text.includes('\uFFFD')) return { kind: 'lost-letter' }
  const meant = text.replace(readTwice, (found) => onceRead(found) ?? found)
  return meant === text ? null : { kind: 'read-twice', meant }
}

/** The letters that lead and follow in UTF-8 of Latin, Greek, Cyrillic, Hebrew, Arabic (two) and others (three), as Windows-1252 shows them. */
const following =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]'
const readTwice = new RegExp(`[ÂÃÄÅÎÏÐÑ×ØÙ]${following}|[á-é]${following}{2}`, 'g')

/** What two or three characters of Windows-1252 are in UTF-8; null where that is no letter. */
function onceRead(characters: string): string | null {
  const bytes = Uint8Array.from(characters, byteOf)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /^[\p{L}’‘–—]$/u.test(text) ? text : null
  } catch {
    return null
  }
}

function byteOf(character: string): number {
  const at = windows1252.indexOf(character)
  return at < 0 ? character.charCodeAt(0) : at + 0x80
}

/** The characters of Windows-1252 from 0x80 to 0x9F, with gaps where it has none. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node decodes the label `windows-1252` as ISO 8859-1, browsers as what it says. */
const asWindows1252 = (control: string): string => windows1252[control.charCodeAt(0) - 0x80] ?? control
