import type { ElectronParley } from './electron-driver'
import { test as both } from './test'
import { test as shared } from './shared-test'

export { expect } from './test'

/** For specs about the shell itself: `app` also gives the main process. */
export const test = both.extend<{ app: ElectronParley }>({
  app: async ({ app }, use) => {
    await use(asElectron(app))
  },
})

/** For those that need no shell of their own. */
export const sharedTest = shared.extend<{ app: ElectronParley }>({
  app: async ({ app }, use) => {
    await use(asElectron(app))
  },
})

function asElectron(app: object): ElectronParley {
  if (!('main' in app)) throw new Error('This spec belongs to the electron project')
  return app as ElectronParley
}
