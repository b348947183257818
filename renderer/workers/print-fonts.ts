import boldUrl from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url'
import regularUrl from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url'
import { readFonts, weights, type FontFiles, type PrintFonts, type TextMeasure } from '@shared/print/fonts'
import { paperFamily } from '@shared/print/typography'

/** The fonts of paper, from the app's own files. */
export async function loadFonts(): Promise<PrintFonts> {
  const bytesAt = async (url: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(url)).arrayBuffer())
  const [regular, bold] = await Promise.all([bytesAt(regularUrl), bytesAt(boldUrl)])
  return readFonts({ regular, bold })
}

/** Measures text as this engine draws it, whatever its script. */
export async function loadMeasure(files: FontFiles): Promise<TextMeasure> {
  const css = { regular: '400', bold: '700' } as const
  // The same set that a page has as document.fonts; the library's types do not know it of a worker.
  const known: unknown = Reflect.get(globalThis, 'fonts')
  for (const weight of weights) {
    const face = new FontFace('Parley Paper', new Uint8Array(files[weight]).buffer, { weight: css[weight] })
    if (known instanceof FontFaceSet) known.add(await face.load())
  }
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('This engine has no canvas to measure text with')
  context.fontKerning = 'none'
  const size = 100
  return (text, weight, wanted) => {
    context.font = `${css[weight]} ${size}px ${paperFamily}`
    return (context.measureText(text).width * wanted) / size
  }
}
