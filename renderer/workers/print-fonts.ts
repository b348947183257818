import boldUrl from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url'
import regularUrl from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url'
import { readFonts, weights, type FontFiles, type PrintFonts } from '@shared/print/fonts'
import { paperFamily } from '@shared/print/typography'
import type { HostText } from '../services/jobs/print-document'

/** The fonts of paper, from the app's own files. */
export async function loadFonts(): Promise<PrintFonts> {
  const bytesAt = async (url: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(url)).arrayBuffer())
  const [regular, bold] = await Promise.all([bytesAt(regularUrl), bytesAt(boldUrl)])
  return readFonts({ regular, bold })
}

/** Text as this engine draws it, whatever its script. */
export async function loadHostText(files: FontFiles): Promise<HostText> {
  const css = { regular: '400', bold: '700' } as const
  // The same set that a page has as document.fonts; the library's types do not know it of a worker.
  const known: unknown = Reflect.get(globalThis, 'fonts')
  for (const weight of weights) {
    const face = new FontFace('Parley Paper', new Uint8Array(files[weight]).buffer, { weight: css[weight] })
    if (known instanceof FontFaceSet) known.add(await face.load())
  }
  const context = contextOf(1)
  context.fontKerning = 'none'
  const size = 100
  return {
    measure: (text, weight, wanted) => {
      context.font = `${css[weight]} ${size}px ${paperFamily}`
      return (context.measureText(text).width * wanted) / size
    },
    draws: glyphFinder(),
  }
}

/** No font has a letter for it: Unicode gave the number to nobody. */
const unassignedCharacter = '\u0378'

/** Tells whether the fonts of this computer have a letter for a character: without one, all are drawn as the same box. */
function glyphFinder(): (character: string) => boolean {
  const side = 48
  const context = contextOf(side)
  context.font = `${side / 2}px ${paperFamily}`
  const drawn = (character: string): string => {
    context.clearRect(0, 0, side, side)
    context.fillText(character, side / 4, (side * 3) / 4)
    return context.getImageData(0, 0, side, side).data.join()
  }
  let box: string | null = null
  return (character) => drawn(character) !== (box ??= drawn(unassignedCharacter))
}

function contextOf(side: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This engine has no canvas to draw text on')
  return context
}
