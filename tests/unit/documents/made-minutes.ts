import type { Action, MeetingRecord, NoteTexts } from '@shared/domain/meetings/meeting'
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

const id = idOf<MeetingId>('meeting')
const paragraph =
  'Ania reads with pleasure and explains what she has read. She loses the thread in longer written tasks and would like to plan them aloud first. '

/** The minutes of an invented meeting, long enough for a second page. */
export const madeMinutes: {
  readonly meeting: MeetingRecord
  readonly texts: NoteTexts
  readonly actions: readonly Action[]
} = {
  meeting: {
    id,
    eventId: idOf<EventId>('event'),
    appointmentId: null,
    facts: {
      eventTitle: 'Year 9 consultation evenings',
      date: '2026-12-01' as LocalDate,
      start: minuteOfDay(965),
      end: minuteOfDay(975),
      staff: [{ id: idOf<StaffId>('tan'), name: 'Ms Wei Tan' }],
      student: { id: idOf<StudentId>('child'), name: 'Ania Kowalska', form: '9B' },
      household: { id: idOf<HouseholdId>('home'), name: 'Mr and Mrs Kowalski' },
      room: 'Room 4',
      building: 'Main building',
      interpreter: 'Uma Brandt',
    },
    attendance: {
      student: 'present',
      adults: [
        { name: 'Marek Kowalski', presence: 'absent' },
        { name: 'Zofia Kowalska', presence: 'present' },
      ],
      interpreter: 'present',
    },
    targets: [
      {
        id: 'a',
        what: 'Read aloud for ten minutes each evening',
        who: 'Ania',
        by: '2027-01-15' as LocalDate,
        ofChild: true,
      },
      {
        id: 'b',
        what: 'Plan each longer task in five bullet points before writing',
        who: 'Ania and Ms Tan',
        by: null,
        ofChild: false,
      },
    ],
    agreements: [],
    state: { kind: 'draft' },
    addenda: [
      {
        at: instant('2026-12-04T08:00:00.000Z'),
        by: 'Dr Amara Okafor',
        text: 'The reading list was sent on Friday.',
      },
    ],
    startedAt: null,
    finishedAt: null,
  },
  texts: {
    childVoice: 'I like the lab and I want to present our bridge in spring.',
    progress: paragraph.repeat(3).trim(),
    attitude: paragraph.repeat(2).trim(),
    behaviour: 'Kind and punctual.',
    familyPoints: `${paragraph}\nHomework takes two hours on Mondays.`,
    strategies: paragraph.repeat(4).trim(),
  },
  actions: [
    {
      id: idOf<ActionId>('action'),
      meetingId: id,
      targetId: null,
      what: 'Send the reading list home',
      owner: 'Ms Wei Tan',
      due: '2026-12-08' as LocalDate,
      state: 'open',
      outcome: '',
      settledAt: null,
    },
  ],
}
