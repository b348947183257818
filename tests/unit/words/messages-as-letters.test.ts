import { describe, expect, it } from 'vitest'
import { lettersOf } from '@shared/documents/letter'
import { indexConference } from '@shared/domain/plan/conference-index'
import { familyMeetings } from '@shared/domain/plan/family-meetings'
import type { LetterTemplate } from '@shared/domain/school/office'
import { familyLanguages, familyWords } from '@shared/words/family'
import { textsOfPart } from '@shared/print/script'
import { shareTexts } from '@shared/words/share-texts'
import {
  conference,
  day,
  household,
  request,
  room,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { placed } from '../board/made-plan'

const school = { name: 'Brookfield School', address: '' }
const written = (language: 'en' | 'pl', words: Partial<LetterTemplate>): LetterTemplate => ({
  ...{ id: `letter:${language}`, document: 'letter', language },
  ...{ opening: '', todo: '', closing: '', ...words },
})
const own: readonly LetterTemplate[] = [
  written('en', {
    opening: 'Dear friends of {school}, here are your times for {event}.',
    todo: 'Ring the bell at the blue gate.',
    closing: 'Bring {children} along!',
  }),
  written('pl', {
    opening: 'Oto Państwa terminy w {school}.',
    todo: 'Proszę zadzwonić przy niebieskiej bramie.',
    closing: 'Zapraszamy z dzieckiem: {children}.',
  }),
]

/** A family that walks from one building to the other, and what it reads by letter, e-mail and SMS. */
function toFamily(letterLanguage: string, templates: readonly LetterTemplate[], alsoReads?: string) {
  const evening = conference(
    {
      staff: [staff('T1'), staff('T2')],
      rooms: [room('R1'), room('R2', 'Annexe')],
      students: [student('S1', { givenName: 'Mei' })],
      households: [household('H1', { letterLanguage, ...(alsoReads !== undefined && { alsoReads }) })],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H1', 'S1', 'T2')],
      staffRooms: [
        { staffId: staff('T1').id, sessionId: null, roomId: room('R1').id },
        { staffId: staff('T2').id, sessionId: null, roomId: room('R2', 'Annexe').id },
      ],
    },
    { title: 'Autumn evening', sessions: [session('e1')] },
  )
  const index = indexConference(evening)
  const plan = { appointments: placed(evening, { Q1: 'e1 16:10', Q2: 'e1 16:30' }), unplaced: [] }
  const [family] = familyMeetings(index, plan, { revision: 1, former: [] })
  const [part] = lettersOf(evening, plan, {
    ...{ school, locale: 'en-GB', date: day('2026-11-20'), revision: 1, templates },
  }).parts
  if (!family || !part) throw new Error('nobody is written to')
  const texts = shareTexts(index, { name: school.name, languages: ['en'], templates }, 'en-GB')
  const email = texts.email(family)
  return {
    languages: [part.language, email.language, texts.sms(family).language],
    letter: textsOfPart(part).join('\n'),
    email: email.body,
    sms: texts.sms(family).body,
    words: familyWords(letterLanguage, 'en-GB').words.letter,
  }
}

describe.each([
  {
    language: 'en',
    said: [
      'Dear friends of Brookfield School, here are your times for Autumn evening.',
      'Ring the bell at the blue gate.',
      'Bring Mei along!',
    ],
    walk: 'after a walk of 5 minutes',
    buildings: 'Your meetings take place in: Main and Annexe.',
  },
  {
    language: 'pl',
    said: [
      'Oto Państwa terminy w Brookfield School.',
      'Proszę zadzwonić przy niebieskiej bramie.',
      'Zapraszamy z dzieckiem: Mei.',
    ],
    walk: 'dojście: 5 minut',
    buildings: 'Spotkania odbywają się kolejno w budynkach: Main i Annexe.',
  },
] as const)('messages to a family that reads $language', ({ language, said, walk, buildings }) => {
  const { letter, email, sms } = toFamily(language, own)

  it.each([
    ['letter', letter],
    ['e-mail', email],
    ['SMS', sms],
  ])('say in the office’s own words what its letter says (%s)', (_, text) => {
    for (const words of said) expect(text).toContain(words)
  })

  it.each([
    ['letter', letter],
    ['e-mail', email],
    ['SMS', sms],
  ])('tell the way from building to building (%s)', (_, text) => {
    expect(text).toContain(walk)
    expect(text).toContain(buildings)
  })

  it('ask to come in time and to reception where the office says nothing of its own', () => {
    const plain = toFamily(language, [])
    expect(plain.letter).toContain(plain.words.arrival)
    for (const text of [plain.email, plain.sms]) {
      expect(text).toContain(plain.words.arrivalInMessage)
      expect(text).not.toContain(said[1])
    }
    for (const text of [email, sms]) expect(text).not.toContain(plain.words.arrivalInMessage)
    expect(plain.email).toContain(plain.words.opening)
    expect(plain.email).toContain(plain.words.closing)
  })
})

it('words that the office wrote in one language are not said in another', () => {
  const { email, sms } = toFamily('pl', own.slice(0, 1))
  for (const text of [email, sms]) expect(text).not.toMatch(/blue gate|friends/)
})

it.each(familyLanguages.map(({ language }) => language))(
  'a family whose language paper does not speak, and that also reads %s, is written to in it',
  (alsoReads) => {
    const { languages, letter, email, sms } = toFamily('so', own, alsoReads)
    expect(languages).toEqual([alsoReads, alsoReads, alsoReads])
    for (const text of [letter, email, sms]) expect(text.includes('niebieskiej')).toBe(alsoReads === 'pl')
  },
)
