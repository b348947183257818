import { expect, type Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'

type Place = keyof typeof frameWords.places

/** The rail and top bar around every screen. */
export class Frame {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async goTo(place: Place): Promise<void> {
    const rail = this.#page.getByRole('navigation')
    await rail.getByRole('link', { name: new RegExp(`^${frameWords.places[place]}\\b`) }).click()
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeVisible()
  }
}
