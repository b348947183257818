import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../../../build/aliases.ts'
import pageServing from '../../../shared/bridge/page-serving.json'
import { freePort } from './free-port'

let running: ChildProcess | null = null
afterEach(() => {
  running?.kill('SIGTERM')
})

/** Starts the development server without opening a browser; resolves to its address once it listens. */
async function startDev(): Promise<string> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'build/dev.mjs'), '--no-open', '--port', String(port)])
  running = child
  const address = `http://127.0.0.1:${port}`
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes(address)) return address
  throw new Error('the development server ended before it listened')
}

const policyOf = (text: string): Map<string, string> =>
  new Map(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )

describe('npm run dev', () => {
  it('serves the sources, and loosens the policy of the built pages only for reloading', async () => {
    const address = await startDev()
    const page = await fetch(`${address}/`)
    expect(await page.text()).toContain('/@vite/client')
    expect((await fetch(`${address}/clock.ts`)).status).toBe(200)
    // Outside renderer/, where the shared code is.
    expect((await fetch(`${address}/@fs${join(root, 'shared/kernel/result.ts')}`)).status).toBe(200)
    expect((await fetch(`${address}/@fs/etc/hostname`)).status).toBe(403)

    const built = policyOf(pageServing.headers['Content-Security-Policy'])
    const served = policyOf(page.headers.get('Content-Security-Policy') ?? '')
    const loosened = [...served].filter(([name, sources]) => built.get(name) !== sources)
    expect([...served.keys()]).toEqual([...built.keys()])
    expect(loosened).toEqual([
      ['script-src', "'self' 'unsafe-inline'"],
      ['connect-src', "'self' ws:"],
    ])
  })
})
