import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter'
import { electronBinary } from './electron-driver'

const unproven =
  'Electron’s executable is not here, so a stand-in ran our main process and preload. Unproven without it: the sandbox of its windows, ' +
  'fuses at run time, the real app:// scheme, native menus and file windows.'

/** Says at the end which drivers ran, and what they could not prove. */
export default class DriverReport implements Reporter {
  #drivers: readonly string[] = []

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#drivers = suite.suites
      .filter((project) => project.allTests().length > 0)
      .map((project) => project.title)
  }
  onEnd(): void {
    console.log(`\nDrivers: ${this.#drivers.join(', ')}.`)
    if (this.#drivers.includes('electron') && electronBinary() === null) console.log(unproven)
  }
  printsToStdio(): boolean {
    return false
  }
}
