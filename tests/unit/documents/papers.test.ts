import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventDocumentOf, type EventSource } from '@shared/documents/event-documents'
import { fingerprintOf } from '@shared/documents/fingerprint'
import type { Block, DocumentModel, DocumentPart } from '@shared/documents/model'
import { deliveredDocuments } from '@shared/domain/plan/delivered-documents'
import { audienceOf, eventDocuments, type EventDocument } from '@shared/domain/plan/paper'
import type { NoteTexts } from '@shared/domain/meetings/meeting'
import { idOf, type HouseholdId, type MeetingId } from '@shared/kernel/ids'
import { instant, type LocalDate } from '@shared/kernel/time'
import { madeEvening, school } from './made-evening'
import { madeMinutes } from './made-minutes'
import { smallEvening } from './small-evening'

const options = {
  school,
  locale: 'en-GB',
  date: '2026-11-20' as LocalDate,
  timezone: 'Europe/London',
  revision: null,
  nameStyle: 'initials',
  deadline: null,
} as const
const nothing = {
  meetings: [],
  actions: [],
  texts: new Map<MeetingId, NoteTexts>(),
  outdated: [],
  teacherLists: new Map(),
  groupMinutes: [],
  taps: [],
  years: [],
}
const small: EventSource = { ...smallEvening(), ...nothing }
const withMinutes: EventSource = {
  ...small,
  meetings: [madeMinutes.meeting],
  actions: madeMinutes.actions,
  texts: new Map([[madeMinutes.meeting.id, madeMinutes.texts]]),
}

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'keepTogether' ? flat(block.blocks) : [block]))
/** What each row of a part's tables says, cell by cell. */
const rowsOf = (part: DocumentPart | undefined): readonly (readonly string[])[] =>
  flat(part?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.cells.map((cell) => [cell.text, ...(cell.details ?? [])].join(' | ')))
      : [],
  )
const partOf = (model: DocumentModel, recipient: string): DocumentPart | undefined =>
  model.parts.find((part) => part.recipient === recipient)
const made = (kind: EventDocument, source = small, over = {}): DocumentModel =>
  eventDocumentOf(kind, source, { ...options, ...over })

describe('a door sign', () => {
  it('names the room and who sits there, and tells initials at each time, or that somebody meets', () => {
    const sign = partOf(made('door-sign'), 'room-4')
    expect(
      sign?.blocks
        .filter((block) => block.kind === 'sign')
        .map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(['Room 4', 'Ms Wei Tan'])
    expect(rowsOf(sign)[0]).toEqual(['16:00–16:10', 'A. K.'])
    const times = partOf(made('door-sign', small, { nameStyle: 'times' }), 'room-4')
    expect(JSON.stringify(times)).not.toContain('A. K.')
    expect(rowsOf(times)[0]).toEqual(['16:00–16:10', 'Meeting'])
  })
})

describe('lists of the evening', () => {
  it('tell ushers who goes where at each time, a shared meeting once', () => {
    const tables = flat(partOf(made('usher-list'), 'tue')?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    )
    expect(tables.map(({ heading }) => heading)).toEqual(['16:00', '16:20'])
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Kowalska, Ania', 'Room 4'],
    ])
  })

  it('tell reception the families by name, with a box, when they arrive and where they begin', () => {
    const part = partOf(made('sign-in'), 'tue')
    const table = flat(part?.blocks ?? []).find((block) => block.kind === 'table')
    expect(table?.rows.every((row) => row.cells[0]?.tick)).toBe(true)
    expect(rowsOf(part)[0]?.slice(2)).toEqual(['15:55', 'Room 4 | Main building'])
  })

  it('give each interpreter room, family and the gaps', () => {
    const { parts } = made('interpreter-sheet')
    expect(parts.map((part) => part.recipient)).toEqual(['uma'])
    expect(rowsOf(parts[0]).every((row) => row.length === 5)).toBe(true)
  })

  it('show the whole board by initials and form, breaks barred', () => {
    const rows = rowsOf(partOf(made('poster'), 'tue'))
    expect(rows.some((row) => row.some((cell) => cell.startsWith('AK')))).toBe(true)
    expect(rows.every((row) => row.includes('/'))).toBe(true)
  })
})

describe('a teacher’s list', () => {
  it('has a box for each mark, a cross for those given before, and what the family wants', () => {
    const [wanted] = small.conference.requests
    if (!wanted) throw new Error('no request')
    const line = {
      studentId: wanted.studentId,
      subjects: ['Maths'],
      isOwnForm: false,
      families: [{ householdId: wanted.householdId, isTicked: true, request: { ...wanted, rank: 2 } }],
      answer: { wish: 'must-see' as const, doubleLength: false, comment: 'Reading' },
    }
    const source = { ...small, teacherLists: new Map([[wanted.staffIds[0], [line]]]) }
    const part = partOf(made('teacher-list', source), wanted.staffIds[0])
    expect(rowsOf(part)).toEqual([['Kowalska, Ania | 9B · Maths', 'Choice 2', '×', '', '', '', 'Reading']])
    const table = flat(part?.blocks ?? []).find((block) => block.kind === 'table')
    expect(table?.rows[0]?.cells.map(({ tick }) => tick ?? false)).toEqual([
      ...[false, false, false],
      ...[true, true, true, false],
    ])
    expect(made('teacher-list').parts).toEqual([])
  })
})

describe('minutes of many meetings', () => {
  it('stand under each child and each member of staff', () => {
    expect(made('child-minutes', withMinutes).parts.map((part) => part.recipient)).toEqual(['child'])
    const byStaff = made('staff-minutes', withMinutes)
    expect(byStaff.parts.map((part) => part.recipient)).toEqual(['tan'])
    expect(JSON.stringify(byStaff)).toContain('Ania reads with pleasure')
  })

  it('list open actions only, the soonest first', () => {
    const rows = rowsOf(made('action-list', withMinutes).parts[0])
    const open = madeMinutes.actions.filter(({ state }) => state === 'open')
    expect(rows).toHaveLength(open.length)
    expect(open.length).toBeGreaterThan(0)
    expect(made('action-list').parts[0]?.blocks.at(-1)).toMatchObject({ text: 'There are no open actions.' })
  })
})

describe('what is out of date', () => {
  it('is known by what paper says, whenever, in whichever revision and by whomever signed it was printed', () => {
    const one = made('letter').parts[0]
    const other = made('letter', small, {
      date: '2027-01-05',
      revision: 4,
      school: { ...school, signatory: 'Ines Marchetti' },
    }).parts[0]
    if (!one || !other) throw new Error('no letter')
    expect(fingerprintOf(other)).toBe(fingerprintOf(one))
    const moved = small.plan.appointments.map((row) => ({ ...row, roomId: null }))
    const changed = made('letter', { ...small, plan: { ...small.plan, appointments: moved } }).parts[0]
    expect(changed && fingerprintOf(changed)).not.toBe(fingerprintOf(one))
  })

  it('is what the newest entry of the log does not say', () => {
    const at = (day: number) => instant(`2026-11-0${day}T10:00:00.000Z`)
    const log = [
      { recipient: 'a', content: 'new', revision: 2, at: at(2) },
      { recipient: 'a', content: 'old', revision: 1, at: at(1) },
      { recipient: 'b', content: 'old', revision: null, at: at(1) },
    ]
    const papers = ['a', 'b', 'c'].map((recipient) => ({ recipient, content: 'new' }))
    expect(deliveredDocuments(papers, log).map(({ state, holds }) => [state, holds])).toEqual([
      ['current', 2],
      ['outdated', 'draft'],
      ['none', null],
    ])
  })

  it('is listed by family with what each holds', () => {
    const outdated = [{ householdId: idOf<HouseholdId>('home'), holds: 1 }] as const
    const rows = rowsOf(made('revision-list', { ...small, outdated }).parts[0])
    expect(rows.map((row) => row.at(-1))).toEqual(['Revision 1'])
  })
})

describe('every paper of an event', () => {
  const evenings = fc
    .record({
      seed: fc.nat(),
      households: fc.integer({ min: 2, max: 10 }),
      staff: fc.integer({ min: 1, max: 5 }),
      sessions: fc.integer({ min: 1, max: 3 }),
      wishes: fc.integer({ min: 1, max: 6 }),
    })
    .map(madeEvening)

  it('reveals nothing of a separation nor of why the office could not place a meeting, and goes to its recipient', () => {
    fc.assert(
      fc.property(evenings, ({ conference, plan }) => {
        const source: EventSource = { conference, plan, ...nothing }
        const readers: Readonly<Record<string, readonly string[]>> = {
          households: conference.households.map(({ id }) => id),
          staff: conference.staff.map(({ id }) => id),
          rooms: conference.rooms.map(({ id }) => id),
          interpreters: conference.interpreters.map(({ id }) => id),
          sessions: conference.event.sessions.map(({ id }) => id),
          'group-sessions': conference.groupSessions.map(({ id }) => id),
          event: [conference.event.id],
          students: [],
        }
        for (const kind of eventDocuments) {
          const model = made(kind, source)
          expect(JSON.stringify(model)).not.toMatch(/separat|kept apart|staff-rest|\bmixed\b|family-busy/i)
          for (const part of model.parts) expect(readers[audienceOf[kind]]).toContain(part.recipient)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('shows on a door no name, and in a family’s contact only on the call sheet', () => {
    fc.assert(
      fc.property(evenings, ({ conference, plan }) => {
        const source: EventSource = { conference, plan, ...nothing }
        const doors = JSON.stringify(made('door-sign', source))
        for (const { familyName } of conference.students) expect(doors).not.toContain(familyName)
        for (const kind of eventDocuments.filter((one) => one !== 'call-sheet'))
          expect(JSON.stringify(made(kind, source))).not.toContain('contact-')
      }),
      { numRuns: 40 },
    )
  })
})
