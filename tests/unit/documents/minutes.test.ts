import { describe, expect, it } from 'vitest'
import { minutesOf } from '@shared/documents/minutes'
import {
  noteSections,
  type Action,
  type MeetingRecord,
  type NoteTexts,
} from '@shared/domain/meetings/meeting'
import {
  idOf,
  type ActionId,
  type EventId,
  type HouseholdId,
  type MeetingId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { instant, minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { school } from './made-evening'

const options = { school, locale: 'en-GB', timezone: 'Europe/London' }
const meetingId = idOf<MeetingId>('meeting')
const texts = (more: Partial<NoteTexts>): NoteTexts => ({
  childVoice: '',
  progress: '',
  attitude: '',
  behaviour: '',
  familyPoints: '',
  strategies: '',
  ...more,
})
const meeting: MeetingRecord = {
  id: meetingId,
  eventId: idOf<EventId>('event'),
  appointmentId: null,
  facts: {
    eventTitle: 'Year 9 consultation evenings',
    date: '2026-12-01' as LocalDate,
    start: minuteOfDay(965),
    end: minuteOfDay(975),
    staff: [{ id: idOf<StaffId>('tan'), name: 'Ms Wei Tan' }],
    student: { id: idOf<StudentId>('child'), name: 'Ania Kowalska', form: '9B' },
    household: { id: idOf<HouseholdId>('home'), name: 'Kowalski household' },
    room: 'Room 4',
    building: 'Main building',
    interpreter: 'Uma Brandt',
  },
  attendance: {
    student: 'present',
    adults: [{ name: 'Mr Kowalski', presence: 'absent' }],
    interpreter: 'unknown',
  },
  targets: [
    { id: 't', what: 'Read aloud each evening', who: 'Ania', by: '2027-01-15' as LocalDate, ofChild: false },
  ],
  agreements: [],
  state: { kind: 'draft' },
  addenda: [],
  startedAt: null,
  finishedAt: null,
}
const action = (id: string, of: MeetingId): Action => ({
  id: idOf<ActionId>(id),
  meetingId: of,
  targetId: null,
  what: `Send the ${id} list`,
  owner: 'Ms Wei Tan',
  due: null,
  state: 'open',
  outcome: '',
  settledAt: null,
})
const printed = (record: MeetingRecord, notes: NoteTexts, actions: readonly Action[] = []): string =>
  JSON.stringify(minutesOf(record, notes, actions, options))

describe('minutes on paper', () => {
  it('tell who met, when and where, who came, the notes in order, targets and this meeting’s actions', () => {
    const notes = texts({ childVoice: 'I like the lab.', strategies: 'Short sessions.\nEvery day.' })
    const text = printed(meeting, notes, [
      action('book', meetingId),
      action('stray', idOf<MeetingId>('another')),
    ])
    const said = [
      'Draft, not yet final',
      'Tuesday 1 December 2026, 16:05–16:15',
      'Room 4, Main building',
      'Ania Kowalska (9B)',
      'Kowalski household',
      'Ms Wei Tan',
      'Present',
      'Absent',
      'Not recorded',
      'The child’s own voice',
      'I like the lab.',
      'Every day.',
      'Read aloud each evening',
      '15 January 2027',
      'Send the book list',
    ]
    for (const one of said) expect(text).toContain(one)
    expect(text).not.toContain('stray')
    expect(text.indexOf('I like the lab.')).toBeLessThan(text.indexOf('Short sessions.'))
  })

  it('leave out sections in which nothing was written, and say when there is none', () => {
    expect(printed(meeting, texts({ progress: 'Good.' }))).not.toContain('Behaviour')
    expect(printed(meeting, texts({ progress: '  ' }))).toContain('Nothing was recorded.')
  })

  it('print what was signed off once they are final, and what was added since', () => {
    const final: MeetingRecord = {
      ...meeting,
      state: {
        kind: 'final',
        at: instant('2026-12-01T19:32:00.000Z'),
        by: 'Ms Wei Tan',
        texts: texts({ progress: 'As signed.' }),
      },
      addenda: [{ at: instant('2026-12-04T08:00:00.000Z'), by: 'Dr Okafor', text: 'The date was wrong.' }],
    }
    const text = printed(final, texts({ progress: 'As changed afterwards.' }))
    for (const one of [
      'As signed.',
      'Final, signed off by Ms Wei Tan on 1 December 2026, 19:32',
      'The date was wrong.',
      'Dr Okafor, 4 December 2026, 08:00',
    ])
      expect(text).toContain(one)
    expect(text).not.toContain('As changed afterwards.')
  })

  it('have a title for every section there is', () => {
    const all = texts(Object.fromEntries(noteSections.map((section) => [section, `about ${section}`])))
    for (const section of noteSections) expect(printed(meeting, all)).toContain(`about ${section}`)
  })

  it('begin with the child’s own voice and targets where the child leads the talk', () => {
    const own = { id: 'o', what: 'Ask more in class', who: 'Ania', by: null, ofChild: true }
    const record = { ...meeting, targets: [...meeting.targets, own] }
    const headings = (childLed: ReadonlySet<EventId>): readonly string[] =>
      minutesOf(record, texts({ childVoice: 'I like the lab.' }), [], { ...options, childLed }).parts.flatMap(
        ({ blocks }) =>
          blocks.flatMap((one) => (one.kind === 'heading' && one.level === 2 ? [one.text] : [])),
      )
    const [voice, targets] = ['The child’s own voice', 'The child’s own targets']
    expect(headings(new Set([meeting.eventId])).slice(0, 2)).toEqual([voice, targets])
    expect(headings(new Set()).slice(1, 3)).toEqual([voice, targets])
  })
})
