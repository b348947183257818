import { assert, asyncProperty, constantFrom, nat, stringMatching } from 'fast-check'
import { expect, it } from 'vitest'
import { eventDocuments } from '@shared/domain/plan/paper'
import { emptyPersonDraft } from '@shared/domain/people/person-draft'
import { markerKinds } from '@shared/domain/people/safeguarding'
import type { EventId } from '@shared/kernel/ids'
import { instant, minutes, type LocalDate } from '@shared/kernel/time'
import { peopleSafeguardingWords } from '@shared/words/screens/people-safeguarding'
import { createImportSession } from '@renderer/services/jobs/import-session'
import { readPrintSource } from '@renderer/services/jobs/print-source'
import { sharedFile } from '@renderer/services/jobs/share-files'
import type { SharedFile } from '@renderer/services/ports'
import { openOffice, valueOf, type Office } from '../storage/office'

const now = instant('2026-11-27T09:00:00.000Z')
const date = '2026-09-01' as LocalDate

/** Every paper, file and folder that leaves the office, as texts. */
async function everythingOut(office: Office, eventId: EventId): Promise<string> {
  const { storage } = office
  const texts: string[] = []
  for (const of of ['working', 'announced'] as const) {
    for (const kind of eventDocuments) {
      const source = await readPrintSource(storage, {
        kind,
        eventId,
        of,
        nameStyle: 'times',
        envelope: 'none',
        deadline: null,
        paper: 'a4',
        locale: 'en-GB',
        today: date,
        now,
        fileId: 'file',
      })
      texts.push(JSON.stringify(source?.model ?? null))
    }
  }
  const planned = (await storage.planned(eventId)) ?? expect.fail('no plan')
  const { household } = await storage.readAll(['household'])
  const files: readonly SharedFile[] = [
    { kind: 'calendars', of: 'families' },
    { kind: 'calendars', of: 'staff' },
    { kind: 'whole-calendar' },
    { kind: 'mail-merge', as: 'csv' },
    { kind: 'messages', as: 'csv' },
    { kind: 'plan-table', as: 'csv' },
    ...household.map(({ id }): SharedFile => ({ kind: 'family-calendar', householdId: id })),
  ]
  const stamp = {
    locale: 'en-GB',
    now,
    school: { name: 'Brookfield School', address: '', phone: '', languages: ['en'] },
  }
  for (const file of files) texts.push(textOf(sharedFile(planned, file, stamp)))
  const stamps = { now: () => now, newId: () => 'id' }
  texts.push(textOf(await createImportSession(storage, stamps).folderOf(eventId)))
  return texts.join('\n')
}

/** Whatever bytes there are in it, as text. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value)
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join('\n')
  return typeof value === 'string' ? value : ''
}

it('no paper, file or folder says a word of a warning or of why two families are kept apart', async () => {
  const office = await openOffice()
  const eventId = await office.importCase('base')
  const [family] = (await office.storage.readAll(['household'])).household
  const grown = { ...emptyPersonDraft('en'), givenName: 'Kim', householdIds: family ? [family.id] : [] }
  valueOf(await office.people.add('adult', grown, eventId))
  await office.allocate(eventId)
  await office.announcing.announce(eventId)
  const { household, student, adult } = await office.storage.readAll(['household', 'student', 'adult'])
  const subjects = [
    ...household.map(({ id }) => ({ kind: 'household', id }) as const),
    ...student.map(({ id }) => ({ kind: 'student', id }) as const),
    ...adult.map(({ id }) => ({ kind: 'adult', id }) as const),
  ]
  const secret = stringMatching(/^[a-z]{12}$/)
  await assert(
    asyncProperty(
      secret,
      secret,
      secret,
      nat(subjects.length - 1),
      constantFrom(...markerKinds),
      nat(household.length - 1),
      async (author, source, reason, at, wanted, pair) => {
        const subject = subjects[at] ?? expect.fail('nobody')
        const kind = subject.kind === 'adult' ? wanted : 'ask-safeguarding-lead'
        valueOf(await office.people.addMarker({ kind, subject, author, source, date }))
        const [one, other] = [household[pair], household[(pair + 1) % household.length]]
        if (!one || !other) throw new Error('too few families')
        const apart = { households: [one.id, other.id], rule: 'other-session', minutes: minutes(0) } as const
        valueOf(await office.people.addSeparation({ ...apart, source: reason, date }, [eventId]))
        const out = await everythingOut(office, eventId)
        expect(out.length).toBeGreaterThan(1000)
        for (const word of [author, source, reason, ...Object.values(peopleSafeguardingWords.kinds)])
          expect(out.includes(word)).toBe(false)
        valueOf(await office.history.undo())
        valueOf(await office.history.undo())
      },
    ),
    { numRuns: 8, seed: 20261127, endOnFailure: true },
  )
  office.close()
})
