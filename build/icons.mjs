/** `node build/icons.mjs`: draws icons/icon.svg in the sizes and containers that each system wants. Run it after changing the drawing. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from './programs.mjs'
import { root } from './set-up.mjs'

const folder = join(root, 'build/icons')
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')
const args = process.platform !== 'win32' && process.getuid() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args })

const png = new Map()
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  )
  png.set(size, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()

for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(join(folder, `${size}x${size}.png`), png.get(size))
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(
  join(folder, 'icon.icns'),
  icns([
    ['ic11', 32],
    ['ic12', 64],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
  ]),
)

/** Windows: a directory of 16 bytes an entry, then the PNGs. */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  sizes.forEach((size, at) => {
    const entry = 6 + 16 * at
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.get(size).length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.get(size).length
  })
  return Buffer.concat([head, ...sizes.map((size) => png.get(size))])
}

/** macOS: one chunk an entry, each with its own type. */
function icns(entries) {
  const chunk = (type, body) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(8 + body.length, 4)
    return Buffer.concat([head, body])
  }
  return chunk('icns', Buffer.concat(entries.map(([type, size]) => chunk(type, png.get(size)))))
}
