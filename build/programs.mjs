/** Finds the programs that can show Parley's pages on this machine. */
import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './set-up.mjs'

const electron = join(root, 'node_modules/electron')
const cache = join(root, 'node_modules/.cache/parley')

/** Electron's executable, or null where its package has not fetched it (yet). */
export function findElectron() {
  const pathFile = join(electron, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(electron, 'dist')
  const executable = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

const hourMs = 3_600_000
const fetchLimitMs = 240_000

/** Lets Electron's package fetch its executable, in bounded time; after a failure it is left alone for an hour. */
export function fetchElectron() {
  const failedFile = join(cache, 'electron-fetch-failed')
  if (existsSync(failedFile) && Date.now() - statSync(failedFile).mtimeMs < hourMs) return null
  const fetched = spawnSync(process.execPath, [join(electron, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchLimitMs,
    killSignal: 'SIGKILL',
  })
  rmSync(failedFile, { force: true })
  if (fetched.status === 0) return findElectron()
  mkdirSync(cache, { recursive: true })
  writeFileSync(failedFile, '')
  return null
}

/** An installed browser of Chromium's family, or null. */
export function findChromium() {
  return chromiumPlaces().find(isExecutable) ?? null
}

function chromiumPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')]
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
  }
  if (process.platform === 'win32') {
    const folders = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter(Boolean)
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ]
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ]
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
