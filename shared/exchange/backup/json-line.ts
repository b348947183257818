/** Parts bytes at their first line feed; null where there is none. */
export function splitAtLine(bytes: Uint8Array): { head: Uint8Array; rest: Uint8Array<ArrayBuffer> } | null {
  const end = bytes.indexOf(0x0a)
  return end < 0 ? null : { head: bytes.subarray(0, end), rest: bytes.slice(end + 1) }
}

/** Escapes that JSON needs in no key of ours, with which a forbidden key could be hidden. */
const maybeForbidden = /__proto__|\\u00[5-7][0-9a-f]/i

/** JSON without a key that would reach into every object's prototype; undefined where it is not such JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!maybeForbidden.test(text)) return JSON.parse(text)
    return JSON.parse(text, (key: string, value: unknown) => {
      if (key === '__proto__') throw new Error('Forbidden key')
      return value
    })
  } catch {
    return undefined
  }
}
