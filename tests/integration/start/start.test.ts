import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../../../build/aliases.ts'
import { freePort } from './free-port'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGTERM')
})

/** Starts Parley where there is no display. */
function start(port: number): ChildProcess {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const child = spawn(process.execPath, [join(root, 'build/start.mjs'), '--port', String(port)], { env })
  running.push(child)
  return child
}

/** The first line that it says about where Parley is. */
async function reported(child: ChildProcess): Promise<string> {
  if (child.stdout === null || child.stderr === null) throw new Error('started without pipes')
  for await (const line of createInterface({ input: child.stdout }))
    if (!/^(Building|Installing)/.test(line)) return line
  return ''
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
}
function get(
  port: number,
  path: string,
  options: { readonly host?: string; readonly method?: string } = {},
): Promise<Answer> {
  const headers = options.host === undefined ? {} : { Host: options.host }
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    })
      .on('error', reject)
      .end()
  })
}

describe('npm start without a display', () => {
  it('serves the pages to this computer and says where; a second start says the same', async () => {
    const port = await freePort()
    expect(await reported(start(port))).toContain(`http://127.0.0.1:${port}/`)
    const page = await get(port, '/')
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect(page.headers['cross-origin-opener-policy']).toBe('same-origin')

    const second = start(port)
    expect(await reported(second)).toBe(`Parley is already running at http://127.0.0.1:${port}/`)
    expect(await once(second, 'exit')).toEqual([0, null])
  })

  it('answers to its own name only, and with its own files only', async () => {
    const port = await freePort()
    await reported(start(port))
    const statusOf = async (path: string, options = {}): Promise<number> =>
      (await get(port, path, options)).status
    expect(await statusOf('/', { host: `evil.example:${port}` })).toBe(421)
    expect(await statusOf('/', { host: `localhost:${port}` })).toBe(308)
    expect(await statusOf('/', { method: 'POST' })).toBe(405)
    for (const path of [
      '/../main/index.js',
      '/..%2fmain%2findex.js',
      '/%2e%2e/%2e%2e/package.json',
      '/none.js',
      '/assets',
      '/%E0%A4%A',
      '//etc/passwd',
    ]) {
      expect(await statusOf(path), path).toBe(404)
    }
  })

  it('says whose port it is not, and gives up', async () => {
    const other = createServer((_request, response) => response.end('someone else')).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const child = start(port)
    const complaint: Buffer[] = []
    child.stderr?.on('data', (chunk: Buffer) => complaint.push(chunk))
    expect(await once(child, 'close')).toEqual([1, null])
    expect(Buffer.concat(complaint).toString()).toContain(`Another program uses port ${port}`)
    await new Promise((resolve) => other.close(resolve))
  })

  it('ends when it is stopped', async () => {
    const port = await freePort()
    const child = start(port)
    await reported(child)
    child.kill('SIGINT')
    expect((await once(child, 'exit'))[0]).toBe(130)
    await expect(get(port, '/')).rejects.toThrow('ECONNREFUSED')
  })
})
