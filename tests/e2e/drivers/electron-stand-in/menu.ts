interface Item {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly submenu?: readonly Item[]
  readonly click?: () => void
}

/** Electron's `Menu`, as far as we call it. */
export class Menu {
  static #application: Menu | null = null
  readonly items: readonly Item[]

  private constructor(items: readonly Item[]) {
    this.items = items
  }

  static buildFromTemplate(items: readonly Item[]): Menu {
    return new Menu(items)
  }
  static setApplicationMenu(menu: Menu): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  getMenuItemById(id: string): Item | null {
    const all = this.items.flatMap((item) => [item, ...(item.submenu ?? [])])
    return all.find((item) => item.id === id) ?? null
  }
}
