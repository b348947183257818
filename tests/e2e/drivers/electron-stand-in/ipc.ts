type Handler = (event: unknown, ...args: unknown[]) => unknown

/** Electron's `ipcMain`, as far as we call it. */
export class IpcMain {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  /** What crosses between processes is copied, both ways. */
  async invoke(event: unknown, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(event, ...args.map((arg) => structuredClone(arg))))
  }
}
