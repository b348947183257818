import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import type { PageToLayOut } from '@shared/bridge/desktop-bridge'
import type { Handlers } from '../ipc'
import { lockSession } from '../security'
import { pagePreferences } from '../window'

/** What a page of ours that is only laid out may load: its own styles, and pictures and fonts that it carries. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
const origin = 'app://layout'
const sheetOf = { a4: 'A4', letter: 'Letter', a5: 'A5', a6: 'A6', 'a3-wide': 'A3' } as const

/** Long enough for a thousand letters on a slow computer; a page that takes longer never ends. */
export const layoutLimitMs = 300_000

/** Pages waiting to be laid out, by their address. */
const pages = new Map<string, string>()

/** In a hidden window without scripts, of a session that keeps nothing; given up when it takes too long. */
export const layOutPdf: Handlers['layOutPdf'] = async (_window, page) => {
  const address = `${origin}/${randomUUID()}`
  pages.set(address, page.html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...pagePreferences, session: layoutSession(), javascript: false, spellcheck: false },
  })
  try {
    return await withinLimit(async () => {
      await window.loadURL(address)
      return new Uint8Array(await window.webContents.printToPDF(printOptions(page)))
    })
  } finally {
    window.destroy()
    pages.delete(address)
  }
}

class TookTooLong extends Error {
  override readonly name = 'took-too-long'
}

async function withinLimit<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), layoutLimitMs)
  })
  try {
    return await Promise.race([work(), limit])
  } finally {
    clearTimeout(timer)
  }
}

let prepared: Session | null = null

function layoutSession(): Session {
  if (prepared !== null) return prepared
  prepared = session.fromPartition('layout')
  lockSession(prepared)
  prepared.protocol.handle('app', (request) => {
    const html = pages.get(request.url)
    if (html === undefined) return new Response('Not found', { status: 404 })
    return new Response(html, {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    })
  })
  return prepared
}

const printOptions = ({ paper }: PageToLayOut) => ({
  pageSize: sheetOf[paper],
  landscape: paper === 'a3-wide',
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
})
