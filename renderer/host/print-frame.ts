import type { PageToLayOut } from '@shared/bridge/desktop-bridge'

const sheetOf: Readonly<Record<PageToLayOut['paper'], string>> = { a4: 'A4', letter: 'letter' }

/** Opens the browser's print window over a whole page, in a frame that runs no script; resolves when that window is closed. */
export async function printForPerson(page: PageToLayOut): Promise<void> {
  const frame = document.createElement('iframe')
  // Same origin so that we may call its print(); no scripts of its own, whatever the page holds.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.style.cssText = 'position:fixed;inset:auto 100% 100% auto;width:210mm;height:297mm;border:0'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = withPaper(page)
  document.body.append(frame)
  await loaded
  const inside = frame.contentWindow
  if (inside === null) throw new Error('The print frame did not open')
  await inside.document.fonts.ready
  const closed = new Promise((resolve) => inside.addEventListener('afterprint', resolve, { once: true }))
  inside.print()
  await closed
  frame.remove()
}

function withPaper({ html, paper }: PageToLayOut): string {
  return `${html}<style>@page{size:${sheetOf[paper]}}</style>`
}
