import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { aliases } from '../../../build/aliases'
import pageServing from '../../../shared/bridge/page-serving.json'

const headers: Readonly<Record<string, string>> = pageServing.headers
const types: Readonly<Record<string, string>> = pageServing.types

export interface ServedPage {
  readonly address: string
  close(): Promise<void>
}

/** Builds a page of this folder as the app's own pages are built, and serves it on loopback with the app's own headers. */
export async function servePage(folder: string): Promise<ServedPage> {
  const out = await mkdtemp(join(tmpdir(), 'parley-page-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL(folder, import.meta.url)),
    base: './',
    plugins: [react()],
    resolve: { alias: aliases },
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(out, path === '/' ? 'index.html' : path)
    readFile(file).then(
      (bytes) =>
        response
          .writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
          .end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  const port = await listen(server)
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(out, { recursive: true, force: true })
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('The page has no port')
      resolve(address.port)
    })
  })
}
