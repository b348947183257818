import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFonts, type PrintFonts } from '@shared/print/fonts'

const files = createRequire(import.meta.url)
const bytesOf = (name: string): Uint8Array =>
  readFileSync(files.resolve(`@expo-google-fonts/noto-sans/${name}`))

/** The fonts of paper, from where the package manager put them. */
export const loadPaperFonts = (): PrintFonts =>
  readFonts({
    regular: bytesOf('400Regular/NotoSans_400Regular.ttf'),
    bold: bytesOf('700Bold/NotoSans_700Bold.ttf'),
  })
