import { err, ok, type Result } from '@shared/kernel/result'

const bytesAtOnce = 0x2000

/** Writes bytes as base64 text. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let from = 0; from < bytes.length; from += bytesAtOnce) {
    binary += String.fromCharCode(...bytes.subarray(from, from + bytesAtOnce))
  }
  return btoa(binary)
}

/** Reads base64 text; anything else is an error without a detail. */
export function fromBase64(text: string): Result<Uint8Array, { readonly kind: 'not-base64' }> {
  try {
    return ok(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
  } catch {
    return err({ kind: 'not-base64' })
  }
}
