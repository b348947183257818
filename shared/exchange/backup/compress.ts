import { Gunzip, gzipSync } from 'fflate'
import { err, ok, type Result } from '@shared/kernel/result'

/** The time of the file is in its header: the same contents give the same bytes. */
const noTime = 0
/** Records repeat each other: a low level makes them a twelfth already. */
const level = 3

/** Compresses bytes with gzip. */
export const compress = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level, mtime: noTime })

const bytesAtOnce = 0x10000

/** Expands gzip bytes that hold `length` bytes; stops as soon as there are more. */
export function expand(
  bytes: Uint8Array,
  length: number,
): Result<Uint8Array<ArrayBuffer>, { readonly kind: 'not-gzip' }> {
  const whole = new Uint8Array(length)
  let at = 0
  const gunzip = new Gunzip((part) => {
    if (at + part.length > length) throw new RangeError('more bytes than announced')
    whole.set(part, at)
    at += part.length
  })
  try {
    for (let from = 0; from < bytes.length; from += bytesAtOnce)
      gunzip.push(bytes.subarray(from, from + bytesAtOnce), from + bytesAtOnce >= bytes.length)
  } catch {
    return err({ kind: 'not-gzip' })
  }
  return at === length ? ok(whole) : err({ kind: 'not-gzip' })
}
