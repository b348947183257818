/** `npm run build`: the pages, Electron's main process and its preload script, into out/. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Whoever calls (a test runner says `test`), what is built is what is shipped.
process.env.NODE_ENV = 'production'

for (const part of ['renderer', 'main', 'preload']) {
  const configFile = fileURLToPath(new URL(`vite.${part}.ts`, import.meta.url))
  await build({ configFile, logLevel: 'warn' })
}
