import { expect, type Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'

/** What the rail leads to. */
export type Place = Exclude<
  keyof typeof frameWords.places,
  'start' | 'import' | 'unplaced' | 'waiting' | 'calendar' | 'share' | 'leaders'
>

/** The rail and top bar around every screen. */
export class Frame {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** By the rail; the screen shows its heading when this resolves. */
  async goTo(place: Place): Promise<void> {
    const { journey, places } = frameWords
    const link = this.#page
      .getByRole('navigation', { name: journey })
      .getByRole('link', { name: new RegExp(`^${places[place]}`) })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** To the list of events that the app begins with. */
  async goToEvents(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: frameWords.journey })
      .getByRole('link', { name: frameWords.app })
      .click()
  }

  /** From the list of events that the app begins with. */
  async openEvent(at: number): Promise<void> {
    await this.goToEvents()
    await this.#page.getByRole('main').getByRole('listitem').nth(at).getByRole('link').click()
    await expect(this.#page).toHaveURL(/#\/event\//)
  }
}
