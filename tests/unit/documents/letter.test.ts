import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersOf, type LetterOptions } from '@shared/documents/letter'
import type { Block, DocumentPart } from '@shared/documents/model'
import { replyCode } from '@shared/domain/requests/reply-code'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import {
  idOf,
  type HouseholdId,
  type RequestId,
  type RoomId,
  type SessionId,
  type StudentId,
} from '@shared/kernel/ids'
import { formatTime, minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { familyLanguages, familyWords } from '@shared/words/family'
import { madeEvening, school } from './made-evening'
import { beforeChanges, smallEvening } from './small-evening'

const options: LetterOptions = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate, revision: null }
const letterTo = (
  conference: Conference,
  plan: Plan,
  household: string,
  more: Partial<LetterOptions> = {},
): DocumentPart => {
  const part = lettersOf(conference, plan, { ...options, ...more }).parts.find(
    (one) => one.recipient === household,
  )
  if (!part) throw new Error(`No letter to ${household}`)
  return part
}
const textOf = (part: DocumentPart): string => JSON.stringify(part.blocks)
const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'keepTogether' ? flat(block.blocks) : [block]))
const tables = (part: DocumentPart) =>
  flat(part.blocks).flatMap((block) => (block.kind === 'table' ? [block] : []))
const cellsOf = (part: DocumentPart, table: number) =>
  tables(part)[table]?.rows.map((row) =>
    row.cells.map((cell) => [cell.text, ...(cell.details ?? [])].join(' | ')),
  )

describe('an appointment letter', () => {
  it('tells times in order, with child, teacher, room and building, interpreter, walk and how a meeting is held', () => {
    const { conference, plan } = smallEvening()
    expect(cellsOf(letterTo(conference, plan, 'home'), 0)).toEqual([
      [
        '16:00–16:10',
        'Ania | comes with you',
        'Ms Wei Tan | Mathematics | Interpreter: Uma Brandt',
        'Room 4 | Main building',
      ],
      ['16:20–16:25', 'Ania', 'Ravi Menon', 'Lab 1 | Science block | after a walk of 7 minutes'],
      ['16:30–16:35', 'Ania', 'Ravi Menon', 'By phone'],
    ])
  })

  it('has the code by which reception finds the family', () => {
    const { conference, plan } = smallEvening()
    const code = replyCode(conference.event.id, idOf<HouseholdId>('home'))
    expect(textOf(letterTo(conference, plan, 'home'))).toContain(`Code: ${code}`)
  })

  it('tells which buildings the meetings are in, in their order, where it is more than one', () => {
    const { conference, plan } = smallEvening()
    expect(textOf(letterTo(conference, plan, 'home'))).toContain(
      'Your meetings take place in: Main building and Science block.',
    )
    const oneHouse = { ...conference, rooms: conference.rooms.map((room) => ({ ...room, building: 'Main' })) }
    expect(textOf(letterTo(oneHouse, plan, 'home'))).not.toContain('take place in')
  })

  it('is signed by the school, in its own hand where there is a picture of it', () => {
    const { conference, plan } = smallEvening()
    const signature = { source: 'data:image/png;base64,', width: 300, height: 100 }
    const signed = { ...school, signatory: 'Ines Marchetti, Head teacher', signature }
    const signedAs = (by: LetterOptions['school']) =>
      flat(letterTo(conference, plan, 'home', { school: by }).blocks).filter(
        (block) => block.kind === 'signature',
      )
    expect(signedAs(signed)).toEqual([
      { kind: 'signature', picture: signature, lines: ['Ines Marchetti, Head teacher', school.name] },
    ])
    expect(signedAs(school)).toEqual([{ kind: 'signature', picture: null, lines: [school.name] }])
    expect(signedAs({ name: '', address: '' })).toEqual([])
  })

  it('has a table under each date on which the family meets somebody', () => {
    const { conference, plan } = smallEvening()
    const headings = flat(letterTo(conference, plan, 'home').blocks).flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    )
    expect(headings).toEqual([
      'Tuesday 1 December 2026',
      'Thursday 3 December 2026',
      'What we could not arrange',
    ])
    expect(cellsOf(letterTo(conference, plan, 'home'), 1)).toEqual([
      ['16:00–16:05', 'Ania', 'Ms Wei Tan | History', 'Room 4 | Main building'],
    ])
  })

  it('says what could not be arranged in neutral words, however the office knows it', () => {
    const { conference, plan } = smallEvening()
    expect(cellsOf(letterTo(conference, plan, 'home'), 2)).toEqual([
      ['Ania', 'Ravi Menon | Art', 'We could not find a time that suits both you and the teacher.'],
    ])
  })

  it('names the family, the child with form and the school, and asks to report to reception', () => {
    const { conference, plan } = smallEvening()
    const text = textOf(letterTo(conference, plan, 'home'))
    for (const said of [
      'Dear Mr and Mrs Kowalski,',
      'Family of Ania Kowalska (9B)',
      'Harbour Hill Academy',
      'Port Ellery PE4 7QT',
      'report to reception',
      '20 November 2026',
    ])
      expect(text).toContain(said)
  })

  it('does not send to reception whoever only talks by phone or online', () => {
    const { conference, plan } = smallEvening()
    const byPhone = { ...plan, appointments: plan.appointments.filter((row) => row.requestId === 'by-phone') }
    const text = textOf(letterTo(conference, byPhone, 'home'))
    expect(text).not.toContain('reception')
    expect(text).toContain('do not need to come to school')
  })

  it('tells two children of one given name apart', () => {
    const { conference, plan } = smallEvening()
    const twin = { ...conference.students[0], id: idOf<StudentId>('twin'), familyName: 'Kowal' }
    const both = {
      ...conference,
      students: [
        ...conference.students,
        {
          givenName: 'Anna',
          preferredName: 'Ania',
          dateOfBirth: null,
          sourceId: 'S2',
          leftOn: null,
          ...twin,
        },
      ],
      requests: conference.requests.map((request) =>
        request.id === 'history' ? { ...request, studentId: twin.id } : request,
      ),
    }
    const appointments = plan.appointments.map((row) =>
      row.requestId === 'history' ? { ...row, studentId: twin.id } : row,
    )
    const letter = letterTo(both, { ...plan, appointments }, 'home')
    expect(cellsOf(letter, 0)?.[1]?.[1]).toBe('Ania Kowals')
    expect(cellsOf(letter, 1)?.[0]?.[1]).toBe('Ania Kowal')
  })

  it('is sorry where nothing could be placed', () => {
    const { conference, plan } = smallEvening()
    const text = textOf(letterTo(conference, { ...plan, appointments: [] }, 'home'))
    expect(text).toContain('sorry')
    expect(text).not.toContain('reception')
  })

  it('leaves out a child for which the household gets no letters, and nobody who gets none at all is written to', () => {
    const { conference, plan } = smallEvening()
    const withheld = {
      ...conference,
      guardianships: conference.guardianships.map((row) => ({
        ...row,
        receivesLetters: row.householdId !== 'home',
      })),
    }
    expect(lettersOf(withheld, plan, options).parts.map((part) => part.recipient)).toEqual(['other'])
  })

  it.each(familyLanguages.map((one) => [one.language, one.direction] as const))(
    'is wholly in the family’s language: %s',
    (letterLanguage, direction) => {
      const { conference, plan } = smallEvening()
      const spoken = {
        ...conference,
        households: conference.households.map((one) => ({ ...one, letterLanguage })),
      }
      const letter = letterTo(spoken, plan, 'home', { revision: 2, former: [beforeChanges(plan)] })
      const { words } = familyWords(letterLanguage, 'en-GB')
      expect(letter).toMatchObject({ language: letterLanguage, direction, pageLabel: words.pageLabel })
      const text = textOf(letter)
      for (const said of [
        words.letter.opening,
        words.letter.arrival,
        words.letter.reason('cancelled'),
        words.letter.closing,
        words.letter.revision(2, 1),
        words.letter.isNew,
        words.letter.changed('16:25'),
        words.letter.cancelled('16:40', 'Ravi Menon'),
        words.fullDate('2026-12-01' as LocalDate),
        '16:00–16:10',
        'Ms Wei Tan',
      ])
        expect(text).toContain(JSON.stringify(said).slice(1, -1))
      if (letterLanguage !== 'en')
        expect(text).not.toMatch(/\b(?:Dear|Please|Where|comes|walk|Interpreter|New|Changed|Cancelled)\b/)
    },
  )

  it('is in the school’s language where paper does not speak the family’s, in a file that stays the school’s', () => {
    const { conference, plan } = smallEvening()
    const households = conference.households.map((one) => ({ ...one, letterLanguage: 'so' }))
    const model = lettersOf({ ...conference, households }, plan, options)
    expect(model.language).toBe('en-GB')
    expect(model.parts.map((part) => part.language)).toEqual(['en', 'en'])
  })

  it('goes to those asked for, in their order', () => {
    const { conference, plan } = smallEvening()
    const recipients = [idOf<HouseholdId>('other'), idOf<HouseholdId>('home'), idOf<HouseholdId>('unknown')]
    expect(
      lettersOf(conference, plan, { ...options, recipients }).parts.map((part) => part.recipient),
    ).toEqual(['other', 'home'])
  })

  it('names no child and no family in the title of the file', () => {
    const { conference, plan } = smallEvening()
    expect(lettersOf(conference, plan, options).title).toBe('Letters to families, 20 November 2026')
  })
})

describe('one household and another', () => {
  const evenings = fc
    .record({
      seed: fc.nat(),
      households: fc.integer({ min: 2, max: 14 }),
      staff: fc.integer({ min: 1, max: 5 }),
      sessions: fc.integer({ min: 1, max: 3 }),
      wishes: fc.integer({ min: 1, max: 6 }),
    })
    .map(madeEvening)

  const languages = familyLanguages.map((one) => one.language)
  it('never see a name, a contact or a time of each other, nor any word of a separation or of the office’s reasons, in any language', () => {
    fc.assert(
      fc.property(evenings, fc.nat(), ({ conference: made, plan }, from) => {
        const households = made.households.map((one, i) => ({
          ...one,
          letterLanguage: languages[(from + i) % languages.length] ?? 'en',
        }))
        const conference = { ...made, households }
        const { parts } = lettersOf(conference, plan, options)
        expect(new Set(parts.map((part) => part.language)).size).toBe(
          Math.min(languages.length, parts.length),
        )
        expect(parts.length).toBe(conference.households.length)
        for (const part of parts) {
          const text = JSON.stringify(part)
          const own = /^household-(\d+)$/.exec(part.recipient)?.[1]
          for (const [, number] of text.matchAll(/\b[HS](\d+)(?:h|a|f|c\d+s)\b/g)) expect(number).toBe(own)
          expect(text.match(/contact-|separat|apart|kept|rest\b|mixed|busy|\b37 min/i)).toBeNull()
          const ownTimes = plan.appointments
            .filter((row) => row.householdId === part.recipient)
            .flatMap((row) => [formatTime(row.start), formatTime(row.end)])
          for (const [time] of text.matchAll(/\d\d:\d\d/g)) expect(ownTimes).toContain(time)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('have a letter each, with the same appointment when they come together, and without each other in it', () => {
    const { conference, plan } = smallEvening()
    const shared = plan.appointments.find((row) => row.requestId === 'shared')
    expect(shared?.householdId).toBe('other')
    const text = textOf(letterTo(conference, plan, 'other'))
    expect(text).toContain('16:00–16:10')
    expect(text).not.toContain('Kowalski')
  })
})

describe('a walk', () => {
  it('is printed only between meetings in person in two rooms, within one session', () => {
    const { conference } = smallEvening()
    const meet = (requestId: string, roomId: string | null, start: number): Appointment => ({
      requestId: idOf<RequestId>(requestId),
      sessionId: idOf<SessionId>('tue'),
      date: '2026-12-01' as LocalDate,
      start: minuteOfDay(start),
      end: minuteOfDay(start + 5),
      staffIds: [],
      roomId: roomId === null ? null : idOf<RoomId>(roomId),
      interpreterId: null,
      householdId: idOf<HouseholdId>('home'),
      studentId: idOf<StudentId>('child'),
    })
    const walks = (...appointments: readonly Appointment[]): boolean =>
      textOf(letterTo(conference, { appointments, unplaced: [] }, 'home')).includes('walk')
    expect(walks(meet('maths', 'room-4', 960), meet('lab', 'lab-1', 980))).toBe(true)
    expect(walks(meet('maths', 'room-4', 960), meet('lab', 'room-4', 980))).toBe(false)
    expect(walks(meet('maths', 'room-4', 960), meet('by-phone', null, 980))).toBe(false)
    expect(walks(meet('maths', 'room-4', 960), meet('lab', 'lab-1', 960))).toBe(false)
  })
})
