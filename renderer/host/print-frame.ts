import type { PageToLayOut } from '@shared/bridge/desktop-bridge'

const sheetOf: Readonly<Record<PageToLayOut['paper'], string>> = {
  a4: 'A4',
  letter: 'letter',
  a5: 'A5',
  a6: 'A6',
  'a3-wide': 'A3 landscape',
}

/** Opens the browser's print window over a whole page; resolves when a person has closed it. */
export async function printForPerson(page: PageToLayOut): Promise<void> {
  const frame = document.createElement('iframe')
  frame.setAttribute('aria-hidden', 'true')
  frame.style.cssText = 'position:fixed;inset:auto 100% 100% auto;width:210mm;height:297mm;border:0'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  // A page given in this way stands under our own policy: no script in it runs, nothing is fetched from elsewhere.
  frame.srcdoc = withPaper(page)
  document.body.append(frame)
  await loaded
  const inside = frame.contentWindow
  if (inside === null) throw new Error('The print frame did not open')
  await inside.document.fonts.ready
  // Returns when the print window is closed.
  inside.print()
  frame.remove()
}

function withPaper({ html, paper }: PageToLayOut): string {
  return `${html}<style>@page{size:${sheetOf[paper]}}</style>`
}
