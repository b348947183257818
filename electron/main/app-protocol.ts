import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Protocol } from 'electron'
import pageServing from '@shared/bridge/page-serving.json'
import { fileOfPage } from './page-path'

/** Where the pages live, for ever: the person's data belongs to this origin. */
export const appOrigin = 'app://parley'
export const startPage = `${appOrigin}/index.html`

const types = new Map(Object.entries(pageServing.types))

/** To be called before the app is ready. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Serves the built pages in `folder`, and nothing outside it, under `app://parley`. */
export function servePages(on: Protocol, folder: string): void {
  on.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileOfPage(request.url, appOrigin, folder) : null
    const type = file === null ? undefined : types.get(extname(file))
    if (file === null || type === undefined) return notFound()
    try {
      const body = new Uint8Array(await readFile(file))
      return new Response(body, { headers: { ...pageServing.headers, 'Content-Type': type } })
    } catch {
      return notFound()
    }
  })
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: pageServing.headers })
