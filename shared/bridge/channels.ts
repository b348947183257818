import type { DesktopBridge } from './desktop-bridge'

/** What a window asks of its host and awaits: every method of the bridge but the one that listens. */
export type BridgeMethod = Exclude<keyof DesktopBridge, 'onMenu'>

/** The names under which window and host speak to each other, one a method. */
export const channels = {
  about: 'parley:about',
  openFolder: 'parley:open-folder',
  openLists: 'parley:open-lists',
  openFile: 'parley:open-file',
  openFiles: 'parley:open-files',
  saveFile: 'parley:save-file',
  saveFolder: 'parley:save-folder',
  layOutPdf: 'parley:lay-out-pdf',
} as const satisfies Record<BridgeMethod, string>

/** The host tells the window which of its menu's commands was chosen. */
export const menuChannel = 'parley:menu'

/** What the host answers on a channel: the value, or why there is none. Never an empty answer that resembles success. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal; readonly detail: string }

/** Whether something that came over a channel is an answer of the host. */
export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  (value.ok === true ? 'value' in value : value.ok === false && 'refusal' in value && 'detail' in value)

/**
 * Why the host refused: `wrong-sender` (not our page, or not its main frame), `wrong-argument` (another shape than the
 * schema's), `failed` (the work itself threw).
 */
export type Refusal = 'wrong-sender' | 'wrong-argument' | 'failed'
