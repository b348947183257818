/** What laying out needs to know of one font: which characters it has, and how wide they are. */
export interface FontMetrics {
  /** Whether the font has a shape of its own for a character of the Basic Multilingual Plane. */
  has(codePoint: number): boolean
  /** The advance of a character as a share of the font's size; that of the missing-glyph box where it has none. */
  advance(codePoint: number): number
}

/**
 * Reads the character map and the advances of a TrueType font (OpenType specification: cmap format 4, hhea, hmtx, head).
 * @throws RangeError where the bytes are no such font; the fonts ship with the app, so this is never a person's doing.
 */
export function readTrueType(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableOffsets(view)
  const unitsPerEm = view.getUint16(table('head') + 18)
  const advanceCount = view.getUint16(table('hhea') + 34)
  const widths = table('hmtx')
  const glyphs = readCharacterMap(view, table('cmap'))
  // Glyphs after the last advance share it.
  const advanceOf = (glyph: number): number =>
    view.getUint16(widths + 4 * Math.min(glyph, advanceCount - 1)) / unitsPerEm
  // Looked up for every character of every page, so computed once.
  const advances = new Float64Array(0x10000).fill(advanceOf(0))
  // One box for the two halves of a character beyond the Basic Multilingual Plane.
  advances.fill(0, 0xdc00, 0xe000)
  for (const [codePoint, glyph] of glyphs) advances[codePoint] = advanceOf(glyph)
  return {
    has: (codePoint) => (glyphs.get(codePoint) ?? 0) !== 0,
    advance: (codePoint) => advances[codePoint] ?? advanceOf(0),
  }
}

function tableOffsets(view: DataView): (tag: string) => number {
  const found = new Map<string, number>()
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(entry + k)))
    found.set(tag, view.getUint32(entry + 8))
  }
  return (tag) => {
    const offset = found.get(tag)
    if (offset === undefined) throw new RangeError(`The font has no ${tag} table`)
    return offset
  }
}

/** The glyph of each character, from the first subtable of format 4 (all of the Basic Multilingual Plane). */
function readCharacterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const count = view.getUint16(cmap + 2)
  for (let i = 0; i < count; i++) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * i)
    if (view.getUint16(subtable) === 4) return readSegments(view, subtable)
  }
  throw new RangeError('The font has no character map of format 4')
}

function readSegments(view: DataView, subtable: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  const doubled = view.getUint16(subtable + 6)
  const [ends, starts] = [subtable + 14, subtable + 16 + doubled]
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled]
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)]
    const [delta, offset] = [view.getUint16(deltas + at), view.getUint16(offsets + at)]
    // The last segment, of U+FFFF alone, only closes the table.
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + at + offset + 2 * (code - first))
      if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff)
    }
  }
  return glyphs
}
