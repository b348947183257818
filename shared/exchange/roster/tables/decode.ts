import { err, ok, type Result } from '@shared/kernel/result'
import { decodeText, wideEncoding } from '../../text'

/** Text of a file, and how its bytes were read: a label of the WHATWG encoding standard. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Why bytes are no text: a NUL, or on a line something that is no letter in any encoding that was tried. */
export type DecodeFault =
  { readonly kind: 'nul-bytes' } | { readonly kind: 'undecodable'; readonly line: number }

/**
 * Reads bytes as UTF-8, UTF-16 or Windows-1252. Where they fit none, or two at once, only a person can say which:
 * `answered` is the label that they gave.
 */
export function decodeFile(file: Uint8Array, answered: string | null): Result<Decoded, DecodeFault> {
  // DOS programs end a file with Ctrl-Z.
  const bytes = file.at(-1) === 0x1a ? file.subarray(0, -1) : file
  const wide = wideEncoding(bytes)
  if (wide === null && bytes.includes(0)) return err({ kind: 'nul-bytes' })
  if (answered !== null) return decodeAs(bytes, answered, lineOf(bytes, bytes.length))
  if (wide !== null) return decodeAs(bytes, wide, 1)
  const utf8 = decodeAs(bytes, 'utf-8', 1)
  if (utf8.ok) return utf8
  const scan = scanUtf8(bytes)
  // More letters of UTF-8 than bytes that are none: two files in one, or a letter cut in half.
  const isMixed = scan.letters >= scan.invalid
  const narrow = isMixed ? null : decodeText(bytes)
  if (narrow?.ok) return ok({ text: narrow.value.text, encoding: 'windows-1252' })
  const at = isMixed ? scan.firstInvalid : bytes.findIndex((byte) => notInWindows1252.has(byte))
  return err({ kind: 'undecodable', line: lineOf(bytes, at < 0 ? scan.firstInvalid : at) })
}

/** Windows-1252 has no letter for these. */
const notInWindows1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function decodeAs(bytes: Uint8Array, label: string, line: number): Result<Decoded, DecodeFault> {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return text.includes('\0') ? err({ kind: 'nul-bytes' }) : ok({ text, encoding: label.toLowerCase() })
  } catch {
    return err({ kind: 'undecodable', line })
  }
}

/** How many letters beyond ASCII are well written in UTF-8, how many bytes are not, and where the first of those is. */
function scanUtf8(bytes: Uint8Array): { letters: number; invalid: number; firstInvalid: number } {
  let [letters, invalid, firstInvalid] = [0, 0, bytes.length]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0
    let follows = 0
    while (follows < length && ((bytes[at + 1 + follows] ?? 0) & 0xc0) === 0x80) follows += 1
    if (length > 0 && follows === length) {
      letters += 1
      at += length
    } else {
      invalid += 1
      firstInvalid = Math.min(firstInvalid, at)
    }
  }
  return { letters, invalid, firstInvalid }
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1
  for (let at = 0; at < end; at++) if (bytes[at] === 0x0a) line += 1
  return line
}
