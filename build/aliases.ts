import { fileURLToPath } from 'node:url'

const at = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url))

/** The import names of the four trees, as in tsconfig.json. */
export const aliases = {
  '@shared': at('shared'),
  '@desktop': at('electron'),
  '@renderer': at('renderer'),
  '@tests': at('tests'),
}
export const root = at('.')
