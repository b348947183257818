import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invitationsOf, type InvitationOptions } from '@shared/documents/invitation'
import type { DocumentPart } from '@shared/documents/model'
import type { Conference } from '@shared/domain/plan/plan'
import { householdOfCode, replyCode } from '@shared/domain/requests/reply-code'
import { idOf, type EventId, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { familyLanguages, familyWords } from '@shared/words/family'
import { eveningsInAllLanguages, flat, foreignNames, officeOnly, tablesOf } from './family-papers'
import { school } from './made-evening'
import { smallEvening } from './small-evening'

const options: InvitationOptions = {
  school,
  locale: 'en-GB',
  date: '2026-11-20' as LocalDate,
  deadline: '2026-11-25' as LocalDate,
}
const { conference } = smallEvening()
const invitationTo = (
  household: string,
  from: Conference = conference,
  more: Partial<InvitationOptions> = {},
): DocumentPart => {
  const part = invitationsOf(from, { ...options, ...more }).parts.find((one) => one.recipient === household)
  if (!part) throw new Error(`No invitation to ${household}`)
  return part
}

describe('an invitation', () => {
  it('greets the family, tells when the meetings are and by when to reply', () => {
    const text = JSON.stringify(invitationTo('home').blocks)
    for (const said of [
      'Dear Mr and Mrs Kowalski,',
      'Year 9 consultation evenings',
      'Tuesday 1 December 2026 · 16:00–16:45',
      'Thursday 3 December 2026 · 16:00–16:20',
      'return it to school by 25 November 2026',
    ])
      expect(text).toContain(said)
    expect(JSON.stringify(invitationTo('home', conference, { deadline: null }).blocks)).toContain(
      'return it to school.',
    )
  })

  it('has a slip below a line to cut, with boxes for the family’s teachers and for each hour', () => {
    const [staff, hours, needs, signature] = tablesOf(invitationTo('home'))
    expect(flat(invitationTo('home').blocks).filter((block) => block.kind === 'cut')).toHaveLength(1)
    expect(staff).toEqual([['[ ] Ms Wei Tan | Mathematics and History', '[ ] Ravi Menon | Art']])
    expect(hours).toEqual([
      ['Tue 1 Dec', '[ ] 16:00–16:45'],
      ['Thu 3 Dec', '[ ] 16:00–16:20'],
    ])
    expect(needs).toEqual([
      ['[ ] We need an interpreter; language'],
      ['Access needs, such as step-free access'],
    ])
    expect(signature).toEqual([['Signature', '', 'Date']])
  })

  it('divides a long session at the hours of the clock', () => {
    const [session] = conference.event.sessions
    if (!session) throw new Error('No session')
    const long = { ...session, start: minuteOfDay(930), end: minuteOfDay(1140) }
    const event = { ...conference.event, sessions: [long] }
    expect(tablesOf(invitationTo('home', { ...conference, event }))[1]).toEqual([
      ['Tue 1 Dec', '[ ] 15:30–16:00', '[ ] 16:00–17:00', '[ ] 17:00–18:00'],
      ['', '[ ] 18:00–19:00'],
    ])
  })

  it('goes to families without a request yet, with blank lines for staff to meet', () => {
    const [staff] = tablesOf(invitationTo('other', { ...conference, requests: [] }))
    expect(staff).toEqual([[''], [''], ['']])
  })

  it('says which child a teacher is for where there are two', () => {
    const [first] = conference.students
    if (!first) throw new Error('No child')
    const twin = { ...first, id: idOf<StudentId>('twin'), preferredName: 'Ola' }
    const [staff] = tablesOf(
      invitationTo('home', {
        ...conference,
        students: [first, twin],
        guardianships: [
          ...conference.guardianships,
          {
            householdId: idOf<HouseholdId>('home'),
            studentId: twin.id,
            relationship: 'parent',
            receivesLetters: true,
          },
        ],
      }),
    )
    expect(staff?.flat()).toContain('[ ] Ravi Menon | Ania · Art')
  })

  it('does not go where the school sends no letters about a child', () => {
    const guardianships = conference.guardianships.map((row) => ({
      ...row,
      receivesLetters: row.householdId !== 'home',
    }))
    const { parts } = invitationsOf({ ...conference, guardianships }, options)
    expect(parts.map((part) => part.recipient)).toEqual(['other'])
  })

  it.each(familyLanguages.map((one) => one.language))(
    'is wholly in the family’s language: %s',
    (language) => {
      const households = conference.households.map((one) => ({ ...one, letterLanguage: language }))
      const part = invitationTo('home', { ...conference, households })
      const { words } = familyWords(language, 'en-GB')
      const text = JSON.stringify(part)
      for (const said of [words.invitation.opening, words.invitation.times, words.invitation.access])
        expect(text).toContain(said)
      expect(part.language).toBe(language)
      if (language !== 'en') expect(text).not.toMatch(/\b(?:Dear|Please|Signature|reply)\b/)
    },
  )
})

describe('one household’s invitation', () => {
  it('shows no name of another, and no teacher that only another household is to meet', () => {
    const staff = tablesOf(invitationTo('other'))[0]?.flat()
    expect(staff).toEqual(['[ ] Ms Wei Tan | Mathematics'])
    fc.assert(
      fc.property(eveningsInAllLanguages, (evening) => {
        const { parts } = invitationsOf(evening.conference, options)
        expect(parts).toHaveLength(evening.conference.households.length)
        for (const part of parts) {
          expect(foreignNames(part)).toEqual([])
          expect(JSON.stringify(part)).not.toMatch(officeOnly)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the code of a reply', () => {
  const event = idOf<EventId>('event')
  const ids = Array.from({ length: 3000 }, (_, i) => idOf<HouseholdId>(`household-${i}`))

  it('is the same whenever it is printed, and another for each household and event', () => {
    const codes = new Set(ids.map((id) => replyCode(event, id)))
    expect(codes.size).toBe(ids.length)
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
    const [first] = ids
    if (!first) throw new Error('No household')
    expect(replyCode(event, first)).toBe(replyCode(event, first))
    expect(replyCode(idOf<EventId>('other'), first)).not.toBe(replyCode(event, first))
  })

  it('finds its household however it is typed, and nobody’s with one sign wrong', () => {
    const [, second] = ids
    if (!second) throw new Error('No household')
    const code = replyCode(event, second)
    expect(householdOfCode(event, ids, ` ${code.toLowerCase().replace('-', ' ')} `)).toBe(second)
    for (let at = 0; at < code.length; at++) {
      if (code.charAt(at) === '-') continue
      const sign = code.charAt(at) === '7' ? '8' : '7'
      expect(householdOfCode(event, ids, code.slice(0, at) + sign + code.slice(at + 1))).toBeNull()
    }
    expect(householdOfCode(event, ids, '')).toBeNull()
  })
})
