import type { BrowserContext, Page, Request, Route } from '@playwright/test'
import { fromChromium, originOf, toChromium } from './addresses'

type PermissionCheck = (contents: null, permission: string, origin: string) => boolean
type RequestFilter = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void

/** Electron's names of permissions beside Chromium's: those that a page can ask about. */
const permissions = [
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
] as const

/** Electron's `Session`, as far as we call it. */
export class Session {
  #serve: ((request: globalThis.Request) => Promise<Response> | Response) | null = null
  #filter: RequestFilter | null = null
  #check: PermissionCheck = () => true

  readonly protocol = {
    handle: (_scheme: 'app', handler: (request: globalThis.Request) => Promise<Response> | Response) => {
      this.#serve = handler
    },
  }
  readonly webRequest = {
    onBeforeRequest: (_filter: unknown, listener: RequestFilter) => {
      this.#filter = listener
    },
  }
  setPermissionCheckHandler(check: PermissionCheck): void {
    this.#check = check
  }
  /** Chromium under Playwright asks nobody: the check above has answered all there is. */
  setPermissionRequestHandler(): void {}
  setDevicePermissionHandler(): void {}

  /** Tells Chromium what the check answers for the pages of an address; it holds while the DevTools session does. */
  async decidePermissions(context: BrowserContext, page: Page, address: string): Promise<void> {
    const devtools = await context.newCDPSession(page)
    const origin = new URL(toChromium(address)).origin
    for (const [permission, descriptor] of permissions) {
      const setting = this.#check(null, permission, `${originOf(address)}/`) ? 'granted' : 'denied'
      await devtools.send('Browser.setPermission', { permission: descriptor, setting, origin })
    }
  }

  /** Answers a request of a page: ours by the protocol's handler, any other as the filter says; no request leaves this machine. */
  async answer(route: Route, request: Request): Promise<void> {
    const address = fromChromium(request.url())
    if (!address.startsWith('app:') || this.#serve === null) {
      const verdicts: boolean[] = []
      this.#filter?.({ url: address }, (verdict) => verdicts.push(verdict.cancel === true))
      return route.abort(verdicts.includes(true) ? 'blockedbyclient' : 'internetdisconnected')
    }
    const response = await this.#serve(new globalThis.Request(address, { method: request.method() }))
    const body = Buffer.from(await response.arrayBuffer())
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }
}
