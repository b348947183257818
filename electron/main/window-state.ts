import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window stood when it was closed; in the screen's own units. */
export interface WindowState {
  readonly bounds: Bounds
  readonly maximized: boolean
}

/** Without a place, the system puts the window in the middle. */
export type OpeningBounds = Bounds | Pick<Bounds, 'width' | 'height'>

export const minimumSize = { width: 800, height: 560 } as const
const usual = { width: 1360, height: 860 } as const

const whole = z.number().int()
const schema: z.ZodType<WindowState> = z.strictObject({
  bounds: z.strictObject({
    x: whole,
    y: whole,
    width: whole.min(minimumSize.width),
    height: whole.min(minimumSize.height),
  }),
  maximized: z.boolean(),
})

/** The state kept in `file`, or null where there is none that can be used: the window then opens as on the first day. */
export function readWindowState(file: string): WindowState | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Kept at once, for the app is about to end. A place that cannot be kept is no reason to trouble anyone. */
export function saveWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    return
  }
}

/** Where to open: as kept where that still lies on a screen, else in the middle of the first one and no larger than it. */
export function openingBounds(kept: WindowState | null, screens: readonly Bounds[]): OpeningBounds {
  if (kept !== null && screens.some((screen) => showsEnough(screen, kept.bounds))) return kept.bounds
  const first = screens[0]
  if (first === undefined) return usual
  return { width: Math.min(usual.width, first.width), height: Math.min(usual.height, first.height) }
}

/** Enough of the window's top edge lies on the screen to take hold of it. */
function showsEnough(screen: Bounds, window: Bounds): boolean {
  const shown = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x)
  return shown >= 200 && window.y >= screen.y && window.y < screen.y + screen.height - 80
}
