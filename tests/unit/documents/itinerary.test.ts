import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FamilyPaperOptions } from '@shared/documents/families'
import { itinerariesOf } from '@shared/documents/itinerary'
import type { LocalDate } from '@shared/kernel/time'
import { formatTime } from '@shared/kernel/time'
import { eveningsInAllLanguages, flat, foreignNames, officeOnly, tablesOf } from './family-papers'
import { school } from './made-evening'
import { smallEvening } from './small-evening'

const options: FamilyPaperOptions = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate }
const { conference, plan } = smallEvening()

it('tells school and event, dates, times in order, child, teacher and room, and nothing else', () => {
  const card = itinerariesOf(conference, plan, options).parts.find((part) => part.recipient === 'home')
  if (!card) throw new Error('No card')
  expect(flat(card.blocks).map((block) => block.kind)).toEqual([
    'paragraph',
    'paragraph',
    'heading',
    'table',
    'heading',
    'table',
  ])
  expect(card.blocks.slice(0, 2)).toMatchObject([{ text: conference.event.title }, { text: school.name }])
  expect(tablesOf(card)).toEqual([
    [
      ['16:00', 'Ania', 'Ms Wei Tan', 'Room 4'],
      ['16:20', 'Ania', 'Ravi Menon', 'Lab 1'],
      ['16:30', 'Ania', 'Ravi Menon', 'By phone'],
    ],
    [['16:00', 'Ania', 'Ms Wei Tan', 'Room 4']],
  ])
  expect(card.footer).toBe('Mr and Mrs Kowalski')
})

it('is made only for those who meet somebody, in their language', () => {
  const spoken = {
    ...conference,
    households: conference.households.map((one) => ({ ...one, letterLanguage: 'pl' })),
  }
  const appointments = plan.appointments.filter((row) => row.householdId === 'home')
  const { title, parts } = itinerariesOf(spoken, { ...plan, appointments }, options)
  expect(parts.map((part) => [part.recipient, part.language])).toEqual([['home', 'pl']])
  expect(JSON.stringify(parts)).toContain('Wtorek, 1 grudnia 2026')
  expect(title).toBe('Cards for families, 20 November 2026')
})

it('shows no household another’s name or time, in any language', () => {
  fc.assert(
    fc.property(eveningsInAllLanguages, (evening) => {
      for (const part of itinerariesOf(evening.conference, evening.plan, options).parts) {
        expect(foreignNames(part)).toEqual([])
        const text = JSON.stringify(part)
        expect(text).not.toMatch(officeOnly)
        const own = evening.plan.appointments.filter((row) => row.householdId === part.recipient)
        for (const [time] of text.matchAll(/\d\d:\d\d/g))
          expect(own.map((row) => formatTime(row.start))).toContain(time)
      }
    }),
    { numRuns: 40 },
  )
})
