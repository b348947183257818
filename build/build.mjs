/** `npm run build`: the pages, Electron's main process and its preload script, into out/, and the licences of what is in them. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { gatherLicences } from './licences.mjs'

// Whoever calls (a test runner says `test`), what is built is what is shipped.
process.env.NODE_ENV = 'production'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const licences = gatherLicences()
const plugins = [licences.plugin]

for (const part of ['renderer', 'main', 'preload']) {
  const configFile = at(`vite.${part}.ts`)
  await build({ configFile, logLevel: 'warn', plugins, worker: { plugins: () => plugins } })
}
writeFileSync(at('../out/licences.md'), licences.text())
