import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import type { Page } from '@playwright/test'

type Method = (...args: unknown[]) => unknown
type Invoke = (channel: string, args: readonly unknown[]) => Promise<unknown>

/**
 * Runs the compiled preload script in Node and gives the page what it exposes; returns the handler of messages from the
 * main process.
 */
export async function runPreload(page: Page, file: string, invoke: Invoke): Promise<EventEmitter> {
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (channel: string, ...args: unknown[]) => invoke(channel, args),
  })
  const exposed: [string, Record<string, Method>][] = []
  const contextBridge = {
    exposeInMainWorld: (name: string, api: Record<string, Method>) => exposed.push([name, api]),
  }
  // A sandboxed preload script has `electron` and next to nothing else to require.
  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }
  const script = compileFunction(readFileSync(file, 'utf8'), ['require'])
  Reflect.apply(script, undefined, [require])
  for (const [name, api] of exposed) await expose(page, name, api)
  return ipcRenderer
}

/** A function of the page on its way through the bridge. */
interface PageListener {
  readonly pageListener: number
}
const isPageListener = (value: unknown): value is PageListener =>
  typeof value === 'object' && value !== null && 'pageListener' in value

/**
 * Puts the methods into the page. Everything between page and Node is asynchronous, so a method that takes a listener
 * gives the page at once a function that will end the listening.
 */
async function expose(page: Page, name: string, api: Record<string, Method>): Promise<void> {
  const names = {
    name,
    methods: Object.keys(api),
    call: `${name}StandInCall`,
    onMessage: `${name}StandInHear`,
  }
  const stops = new Map<number, unknown>()
  const toListener = (arg: unknown): unknown => {
    if (!isPageListener(arg)) return arg
    return (...values: unknown[]) =>
      void page.evaluate(
        ({ onMessage, id, given }) => {
          // Put there by the script below.
          const deliver = Reflect.get(window, onMessage) as (id: number, values: unknown[]) => void
          deliver(id, given)
        },
        { onMessage: names.onMessage, id: arg.pageListener, given: values },
      )
  }
  const end = ({ pageListener }: PageListener): void => {
    const stop = stops.get(pageListener)
    stops.delete(pageListener)
    if (typeof stop === 'function') Reflect.apply(stop, undefined, [])
  }
  await page.exposeFunction(names.call, async (method: string, args: unknown[]) => {
    if (method === 'begin') return [...stops.keys()].forEach((pageListener) => end({ pageListener }))
    if (method === 'stop') return args.filter(isPageListener).forEach(end)
    const result = await api[method]?.(...args.map(toListener))
    const listener = args.find(isPageListener)
    if (listener === undefined) return result
    stops.set(listener.pageListener, result)
    return undefined
  })
  await page.addInitScript(offerInPage, names)
}

/** Runs in the page, before its own scripts. */
function offerInPage({
  name,
  methods,
  call,
  onMessage,
}: {
  name: string
  methods: string[]
  call: string
  onMessage: string
}): void {
  if (window !== window.top) return
  const listeners: ((...values: unknown[]) => void)[] = []
  Reflect.set(window, onMessage, (id: number, values: unknown[]) => listeners[id]?.(...values))
  // Put there by exposeFunction above.
  const ask = Reflect.get(window, call) as (method: string, args: unknown[]) => Promise<unknown>
  // With a page goes whatever it listened to; calls are answered in order.
  void ask('begin', [])
  const api = methods.map((method) => [
    method,
    (...args: unknown[]) => {
      const sent = args.map((arg) => {
        if (typeof arg !== 'function') return arg
        return { pageListener: listeners.push((...values) => void Reflect.apply(arg, undefined, values)) - 1 }
      })
      const answer = ask(method, sent)
      const listener = sent.find((arg, at) => arg !== args[at])
      return listener === undefined ? answer : () => void ask('stop', [listener])
    },
  ])
  Object.defineProperty(window, name, { value: Object.freeze(Object.fromEntries(api)) })
}
