/** Serves the built pages to this computer alone, under the same rules as Electron's app:// (electron/main/app-protocol.ts). */
import { readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './set-up.mjs'

const { headers, types } = JSON.parse(readFileSync(join(root, 'shared/bridge/page-serving.json'), 'utf8'))
const pages = join(root, 'out/renderer')
const host = '127.0.0.1'
/** How one Parley knows another on the same port. */
const signature = 'Parley'

export const addressAt = (port) => `http://${host}:${port}/`

/** Resolves to the running server; rejects with EADDRINUSE where the port is taken. */
export async function servePages(port) {
  const server = createServer((request, response) => {
    answer(request, server.address().port).then(
      ({ status, body, more }) => {
        response.writeHead(status, { ...headers, Server: signature, ...more })
        response.end(request.method === 'HEAD' ? undefined : body)
      },
      () => response.destroy(),
    )
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, resolve)
  })
  return server
}

/** Whether it is Parley that has the port. */
export async function isParley(port) {
  try {
    const response = await fetch(addressAt(port), { method: 'HEAD', signal: AbortSignal.timeout(3000) })
    return response.headers.get('server') === signature
  } catch {
    return false
  }
}

async function answer(request, port) {
  // A page elsewhere may let its own name point at this computer; only our own name is answered.
  const asked = request.headers.host
  // Data belongs to one origin, so there is only one name.
  if (asked === `localhost:${port}`) return { status: 308, more: { Location: `${addressAt(port)}` } }
  if (asked !== `${host}:${port}`) return { status: 421, body: 'Not served under this name' }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, more: { Allow: 'GET, HEAD' } }
  const file = fileOf(request.url)
  const type = file === null ? undefined : types[extname(file)]
  if (type === undefined) return notFound
  try {
    return { status: 200, body: await readFile(file), more: { 'Content-Type': type } }
  } catch {
    return notFound
  }
}

const notFound = { status: 404, body: 'Not found' }

function fileOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, `http://${host}`).pathname)
    if (/[\\:\0]/.test(path)) return null
    const file = join(pages, path === '/' ? 'index.html' : path)
    return file.startsWith(pages + sep) ? file : null
  } catch {
    return null
  }
}

// On its own, on a port that the system chooses: for the tests, which read the address.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await servePages(0)
  console.log(addressAt(server.address().port))
}
