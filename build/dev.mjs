/** `npm run dev`: the pages in a browser, loaded again as their source changes. Its data is its own: another port is another origin. */
import { findChromium } from './programs.mjs'
import { installPackages, requireNode, root } from './set-up.mjs'

requireNode()
installPackages()
// Only now is it certain to be there.
const { createServer } = await import('vite')
// Parley needs an engine of Chromium's family, which the system's own choice may not be.
process.env.BROWSER ??= findChromium() ?? 'none'
const asked = process.argv.indexOf('--port')
const port = asked === -1 ? 27_540 : Number(process.argv[asked + 1])
const server = await createServer({
  configFile: `${root}build/vite.renderer.ts`,
  server: { port, open: !process.argv.includes('--no-open') && hasDisplay() },
})
await server.listen()
server.printUrls()

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
