import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventDocumentOf } from '@shared/documents/event-documents'
import { eventDocuments } from '@shared/domain/plan/paper'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import type { LocalDate } from '@shared/kernel/time'
import { textsOfPart } from '@shared/print/script'
import { allocate } from '@shared/solver'

const folder = join(import.meta.dirname, '../../fixtures/cases/mononym')

async function plannedCase() {
  const read = readConferenceFolder(
    readdirSync(folder).map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    })),
  )
  if (!read.ok) throw new Error('not read')
  const { conference } = read.value
  const { plan } = await allocate(conference, {
    seed: 1,
    limit: { kind: 'steps', steps: 0 },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => 0,
    pause: () => Promise.resolve(),
  })
  return {
    conference,
    plan,
    outdated: [],
    teacherLists: new Map(),
    groupMinutes: [],
    taps: [],
    years: [],
    meetings: [],
    actions: [],
    texts: new Map(),
  }
}

const options = {
  school: { name: 'Brookfield', address: 'Mill Lane', phone: '01632 960900' },
  locale: 'en-GB',
  date: '2027-03-01' as LocalDate,
  timezone: 'Europe/London',
  revision: null,
  nameStyle: 'initials',
  deadline: null,
} as const

describe('people with one name', () => {
  it('stand whole on every paper that names children', async () => {
    const source = await plannedCase()
    for (const kind of eventDocuments) {
      const texts = eventDocumentOf(kind, source, options).parts.flatMap(textsOfPart)
      // A name that was cut or left out would leave its beginning, or a form in brackets by itself.
      expect(
        texts.filter((text) => /\b(Suh|Suha|Suk|Suka)\b|^\(\d\w\)/.test(text)),
        kind,
      ).toEqual([])
    }
    for (const kind of ['letter', 'timetable', 'usher-list', 'sign-in', 'itinerary'] as const) {
      const said = eventDocumentOf(kind, source, options).parts.flatMap(textsOfPart).join('\n')
      for (const name of ['Suharto', 'Sukarno', 'Tom']) expect(said, kind).toContain(name)
    }
  })

  it('are distinguished where two of one name meet, and within a family only from each other', async () => {
    const source = await plannedCase()
    const ushers = eventDocumentOf('usher-list', source, options).parts.flatMap(textsOfPart)
    expect(ushers.filter((text) => text === 'Suharto')).toEqual([])
    expect(ushers).toContain('Suharto (7A)')
    expect(ushers).toContain('Suharto (7B)')
    const letter = eventDocumentOf('letter', source, options).parts.find((part) => part.recipient === 'H3')
    const own = textsOfPart(letter ?? { recipient: '', footer: '', blocks: [] })
    expect(own).toContain('Suharto')
    expect(own.join('\n')).not.toContain('7A')
  })

  it('read the school’s telephone number in their letters', async () => {
    const letters = eventDocumentOf('letter', await plannedCase(), options)
    for (const part of letters.parts) expect(textsOfPart(part)).toContain('School telephone: 01632 960900')
  })
})
