import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { root } from '../drivers/root'

/** How the same screen is looked at: in which light, in how large a window, how much enlarged. */
const looks = {
  light: { colorScheme: 'light', width: 1360, height: 860 },
  dark: { colorScheme: 'dark', width: 1360, height: 860 },
  small: { colorScheme: 'light', width: 1024, height: 640 },
  // A page enlarged to 200 % has half the room.
  enlarged: { colorScheme: 'light', width: 680, height: 430 },
} as const

/** Takes pictures of a screen, one for each way of looking at it. */
export async function shoot(page: Page, screen: string): Promise<void> {
  for (const [look, { colorScheme, width, height }] of Object.entries(looks)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    // Two frames: what listens to the window's size has drawn by then.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.screenshot({ path: join(root, 'shots', look, `${screen}.png`), animations: 'disabled' })
  }
  await page.setViewportSize(looks.light)
}

