import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect } from '@playwright/test'
import { unsavedWords } from '@shared/words/menu'
import { launchStandIn } from './electron-stand-in'
import type { ElectronUnderTest } from './electron-under-test'
import type { Driver, ParleyUnderTest } from './parley-under-test'
import { root } from './root'

/** Electron's own executable where its package has fetched it; null where only the stand-in can run. */
export function electronBinary(): string | null {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

export interface ElectronParley extends ParleyUnderTest {
  /** The main process. */
  readonly main: ElectronUnderTest
  /** Starts the app once more on the same data; resolves when that second one has ended by itself. */
  startAgain(): Promise<void>
  close(): Promise<void>
}

export const electronDriver = {
  async open(dataFolder: string, saves: string): Promise<ElectronParley> {
    const launch = (): Promise<ElectronUnderTest> => {
      const executablePath = electronBinary()
      if (executablePath === null) return launchStandIn(root, dataFolder)
      return _electron.launch({ executablePath, args: argsOf(root), env: environmentWith(dataFolder) })
    }
    let main = await launch()
    let page = await main.firstWindow()
    const answerOpen = (path: string | readonly string[] | null): Promise<void> =>
      main.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
        },
        path === null ? [] : [path].flat(),
      )
    const answerSave = (): Promise<void> =>
      main.evaluate(({ dialog }, folder) => {
        // Its overloads differ in whether a window comes first.
        dialog.showSaveDialog = (...args: unknown[]) => {
          const { defaultPath = '' } = (args.at(-1) ?? {}) as { defaultPath?: string }
          return Promise.resolve({
            canceled: false,
            filePath: `${folder}/${defaultPath.split(/[\\/]/).at(-1) ?? ''}`,
          })
        }
      }, saves)
    const nextIn = async (): Promise<string> => {
      const before = new Set(visible(saves))
      // The first saved, should there be another by the time this looks.
      const savedAt = (name: string): number => statSync(join(saves, name)).mtimeMs
      const added = (): string | undefined =>
        visible(saves)
          .filter((name) => !before.has(name))
          .sort((a, b) => savedAt(a) - savedAt(b))[0]
      await expect.poll(added, { message: 'nothing was saved', timeout: 60_000 }).toBeTruthy()
      return added() ?? ''
    }
    return {
      driver: 'electron',
      get origin() {
        return new URL(page.url()).origin
      },
      get page() {
        return page
      },
      get main() {
        return main
      },
      async restart() {
        await main.close()
        main = await launch()
        page = await main.firstWindow()
      },
      closeWindow: (answer) =>
        main.evaluate(
          ({ BrowserWindow, dialog }, label) =>
            new Promise<void>((asked) => {
              // Its overloads differ in whether a window comes first.
              dialog.showMessageBoxSync = (...args: unknown[]) => {
                const { buttons = [] } = (args.at(-1) ?? {}) as { buttons?: string[] }
                asked()
                return buttons.indexOf(label)
              }
              BrowserWindow.getAllWindows()[0]?.close()
            }),
          unsavedWords[answer],
        ),
      choose: answerOpen,
      async savedFile() {
        await answerSave()
        const name = await nextIn()
        return { name, path: join(saves, name) }
      },
      async savedFolder() {
        await answerOpen(saves)
        const folder = join(saves, await nextIn())
        return new Map(
          readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
        )
      },
      startAgain: async () => {
        const executablePath = electronBinary()
        if (executablePath === null) return (await launchStandIn(root, dataFolder)).ended
        const second = spawn(executablePath, argsOf(root), {
          env: environmentWith(dataFolder),
          stdio: 'ignore',
        })
        await once(second, 'exit')
      },
      close: () => main.close(),
    }
  },
} satisfies Driver

/** The app writes beside, under a hidden name, and renames: a name that shows is a file that is whole. */
const visible = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.'))

/** Electron's sandbox refuses to run as root; elsewhere it stays on. */
const argsOf = (folder: string): string[] => (process.getuid?.() === 0 ? ['--no-sandbox', folder] : [folder])

function environmentWith(dataFolder: string): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(set), PARLEY_DATA: dataFolder }
}
