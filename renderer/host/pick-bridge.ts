import type { DesktopBridge } from '@shared/bridge/desktop-bridge'
import { browserBridge } from './bridge.browser'
import { electronBridge } from './bridge.electron'

/** The bridge of the host that these pages run in. */
export function pickBridge(): DesktopBridge {
  return electronBridge() ?? browserBridge()
}
