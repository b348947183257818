import type { Page } from '@playwright/test'
import type * as Electron from 'electron'

export type ElectronModule = typeof Electron

/** What a test says to Electron's main process; the stand-in and Playwright's own Electron driver alike. */
export interface ElectronUnderTest {
  evaluate<Answer, Arg>(
    run: (electron: ElectronModule, arg: Arg) => Answer,
    arg: Arg,
  ): Promise<Awaited<Answer>>
  firstWindow(): Promise<Page>
  close(): Promise<void>
}
