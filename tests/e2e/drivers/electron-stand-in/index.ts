import { register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StandIn } from './stand-in'

declare global {
  /** Read by resolve-electron.mjs. */
  var electronStandIns: Map<string, unknown> | undefined
}
const standIns = (globalThis.electronStandIns ??= new Map<string, unknown>())
let hooked = false

/**
 * Runs the compiled main process of the app in `root` inside this very process, with `electron` stood in for, on Chromium.
 * It proves our own code: the calls we make and what we answer. Electron's sandbox, fuses and app:// are not here.
 */
export async function launchStandIn(root: string, dataFolder: string): Promise<StandIn> {
  if (!hooked) register('./resolve-electron.mjs', import.meta.url)
  hooked = true
  const standIn = new StandIn(root)
  const id = String(standIns.size + 1)
  standIns.set(id, standIn.electron)
  process.env['PARLEY_DATA'] = dataFolder
  await import(`${pathToFileURL(join(root, 'out/main/index.js')).href}?stand-in=${id}`)
  return standIn
}
