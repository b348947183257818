/** `npm start`: installs and builds what is missing, then opens Parley in Electron, else in an installed browser, else says where it is. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { buildWhatChanged } from './built.mjs'
import { fetchElectron, findChromium, findElectron } from './programs.mjs'
import { addressAt, isParley, servePages } from './serve.mjs'
import { fail, installPackages, requireNode, root } from './set-up.mjs'

/** Fixed, because a browser keeps the data by address; low enough that no system hands it out by itself. */
const usualPort = 27_539
const asRoot = process.platform !== 'win32' && process.getuid() === 0
// The engine's sandbox refuses to run as root; elsewhere it stays on.
const rootFlags = asRoot ? ['--no-sandbox'] : []

requireNode()
installPackages()
buildWhatChanged()

const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
process.on('exit', () => children.forEach(end))

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
if (!hasDisplay) await serveOnly()
else if (!(await openInElectron())) await openInBrowser()

/** True when Electron showed Parley and was closed again; false when it cannot be had or does not run here. */
async function openInElectron() {
  const electron = findElectron() ?? fetchElectron()
  if (electron === null) {
    console.log(
      'Electron is not installed and could not be fetched, so Parley opens in a browser window of its own.',
    )
    return false
  }
  const started = Date.now()
  const code = await run(electron, [...rootFlags, root])
  if (code === 0 || Date.now() - started > 10_000) process.exit(code)
  console.log('Electron does not run on this computer, so Parley opens in a browser window of its own.')
  return false
}

async function openInBrowser() {
  const chromium = findChromium()
  if (chromium === null) {
    console.log('No Chromium, Chrome or Edge was found to open a window with.')
    return serveOnly()
  }
  const address = await serve()
  const profile = join(dataFolder(), 'browser-profile')
  mkdirSync(profile, { recursive: true })
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  console.log(`Parley is open (${address.url}). Close its window or press Ctrl-C here to end it.`)
  process.exit(
    await run(chromium, [...rootFlags, ...quiet, `--user-data-dir=${profile}`, `--app=${address.url}`]),
  )
}

async function serveOnly() {
  const address = await serve()
  if (address.ours)
    console.log(`Parley is at ${address.url} for a browser on this computer. Press Ctrl-C to end it.`)
  else console.log(`Parley is already running at ${address.url}`)
}

/** The address to open: our own server's, or that of the Parley that already runs. */
async function serve() {
  const port = Number(optionOf('--port') ?? usualPort)
  try {
    const server = await servePages(port)
    return { url: addressAt(server.address().port), ours: true }
  } catch (cause) {
    if (cause.code !== 'EADDRINUSE')
      fail(`Parley cannot serve its pages on port ${port} of this computer (${cause.code}).`)
    if (await isParley(port)) return { url: addressAt(port), ours: false }
    return fail(
      `Another program uses port ${port} of this computer. End that program and start Parley again; its data is kept under this port, so Parley takes no other one by itself.`,
    )
  }
}

/** The same place that electron/main takes from the system, or that the office chose. */
function dataFolder() {
  if (process.env.PARLEY_DATA) return process.env.PARLEY_DATA
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Parley')
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), 'Parley')
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'Parley')
}

/** Runs a program in a group of its own, so that all of it can be ended with us; resolves to its exit code. */
function run(program, args) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    detached: process.platform !== 'win32',
  })
  children.add(child)
  return new Promise((resolve) => {
    const over = (code) => {
      children.delete(child)
      resolve(code ?? 1)
    }
    child.once('error', () => over(1))
    child.once('exit', over)
  })
}

function end(child) {
  try {
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It has ended by itself.
  }
}

function optionOf(name) {
  const at = process.argv.indexOf(name)
  return at === -1 ? undefined : process.argv[at + 1]
}
