import { expect, type Locator, type Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'
import { Frame, type Place } from './frame'

/** How a person works the app, so that one walk is made by mouse and by keys alone. */
export interface Hands {
  /** Presses a button, follows a link or ticks a box. */
  press(control: Locator): Promise<void>
  /** Chooses one of a group of radio buttons or of tabs. */
  choose(option: Locator): Promise<void>
  fill(box: Locator, text: string): Promise<void>
  /** Opens a menu and takes an item of it. */
  take(menu: Locator, item: Locator): Promise<void>
  /** Opens a row of a list. */
  openRow(grid: Locator, row: Locator): Promise<void>
  goTo(place: Place): Promise<void>
  /** Goes to the list of events. */
  goToEvents(): Promise<void>
}

/** Works the window that the app shows; a restart gives it another page. */
export const byMouse = (app: { readonly page: Page }): Hands => ({
  press: (control) => control.click(),
  choose: (option) => option.click(),
  fill: (box, text) => box.fill(text),
  async take(menu, item) {
    await menu.click()
    await item.click()
  },
  openRow: (_grid, row) => row.click(),
  goTo: (place) => new Frame(app.page).goTo(place),
  goToEvents: () => new Frame(app.page).goToEvents(),
})

/** More presses of Tab than this from one control to the next are too many for a person. */
const maxTabs = 20

/** Keys alone: Tab and arrows to what shows, Ctrl+K to another place. */
export class Keys implements Hands {
  readonly #app: { readonly page: Page }
  /** How many keys were pressed so far. */
  pressed = 0

  constructor(app: { readonly page: Page }) {
    this.#app = app
  }

  async key(key: string): Promise<void> {
    this.pressed++
    await this.#app.page.keyboard.press(key)
  }
  async type(text: string): Promise<void> {
    this.pressed += text.length
    await this.#app.page.keyboard.type(text)
  }

  async press(control: Locator): Promise<void> {
    await this.#reach(control)
    const isBox = await control.evaluate((element) => element instanceof HTMLInputElement)
    await this.key(isBox ? 'Space' : 'Enter')
  }
  async choose(option: Locator): Promise<void> {
    await this.#reach(option)
    // In a group of one, or where the first is focused and none is chosen, an arrow has chosen nothing.
    if ((await option.getAttribute('role')) !== 'tab' && !(await option.isChecked())) await this.key('Space')
  }
  async fill(box: Locator, text: string): Promise<void> {
    await this.#reach(box)
    // A date box takes digits, in the order of the computer; this is one of two orders.
    if ((await box.getAttribute('type')) === 'date')
      return await this.type(text.split('-').toReversed().join(''))
    await this.key('ControlOrMeta+a')
    await this.type(text)
  }
  async take(menu: Locator, item: Locator): Promise<void> {
    await this.press(menu)
    await expect(item).toBeVisible()
    await this.#arrowTo(item, 'ArrowDown')
    await this.key('Enter')
  }
  async openRow(grid: Locator, row: Locator): Promise<void> {
    await this.#reach(grid)
    const id = await row.getAttribute('id')
    const isAt = async (): Promise<boolean> => (await grid.getAttribute('aria-activedescendant')) === id
    for (let moved = 0; moved < maxTabs && !(await isAt()); moved++) await this.key('ArrowDown')
    expect(await isAt()).toBe(true)
    await this.key('Enter')
  }
  goTo(place: Place): Promise<void> {
    return this.#find(frameWords.goTo(frameWords.places[place]), frameWords.places[place])
  }
  goToEvents(): Promise<void> {
    return this.#find(frameWords.allEvents, frameWords.places.start)
  }

  /** Takes a command of the finder, which leads to a place. */
  async #find(command: string, place: string): Promise<void> {
    const { page } = this.#app
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await this.key('ControlOrMeta+k')
    const finder = page.getByRole('dialog', { name: frameWords.find })
    await expect(finder.getByRole('textbox')).toBeFocused()
    await this.type(command)
    await expect(finder.getByRole('button', { name: command }).first()).toBeVisible()
    await this.key('Enter')
    await expect(finder).toBeHidden()
    await expect(page).toHaveTitle(new RegExp(`^${place} · `))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** Presses Tab, or Shift+Tab to what stands before, until a control or its group has the focus; then arrows in the group. */
  async #reach(control: Locator): Promise<void> {
    await expect(control).toBeVisible()
    for (let tabs = 0; ; tabs++) {
      const at = await control.evaluate(placeOfFocus)
      if (at === 'here') return
      if (at === 'group') return await this.#arrowTo(control, 'ArrowRight')
      expect(tabs, `presses of Tab to ${String(control)}`).toBeLessThan(maxTabs)
      await this.key(at === 'after' ? 'Shift+Tab' : 'Tab')
      if (await this.#skip.evaluate((element) => element === document.activeElement)) await this.key('Enter')
    }
  }

  /** The first thing that Tab comes to in a window that was just opened. */
  get #skip(): Locator {
    return this.#app.page.getByRole('button', { name: frameWords.skip })
  }

  async #arrowTo(item: Locator, arrow: 'ArrowDown' | 'ArrowRight'): Promise<void> {
    for (let moved = 0; moved < maxTabs; moved++) {
      if ((await item.evaluate(placeOfFocus)) === 'here') return
      await this.key(arrow)
    }
    await expect(item).toBeFocused()
  }
}

/** Runs in the page: where the focus is, seen from a control. */
function placeOfFocus(control: Element): 'here' | 'group' | 'before' | 'after' {
  const focused = document.activeElement
  if (focused === control || focused === null) return focused === null ? 'before' : 'here'
  const groupOf = (element: Element): Element | null =>
    element.matches('[type=radio], [role=tab]') ? element.closest('[role=radiogroup], [role=tablist]') : null
  const group = groupOf(control)
  if (group !== null && groupOf(focused) === group) return 'group'
  if (focused === document.body || focused.contains(control)) return 'before'
  return control.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before'
}
