import { describe, expect, it } from 'vitest'
import {
  checkEventDraft,
  emptySession,
  eventDraftOf,
  type EventDraft,
} from '@shared/domain/events/event-draft'
import { at, conference, day, session } from '@tests/fixtures/build-conference'

const draft = (over: Partial<EventDraft> = {}): EventDraft => ({
  kind: 'pctc',
  title: ' Spring talks ',
  timezone: 'Europe/London',
  sessions: [{ ...emptySession, date: '2027-03-02' }],
  ...over,
})
const problemsOf = (over: Partial<EventDraft>) => checkEventDraft(draft(over), () => 'new').problems
const sessions = (...over: readonly Partial<EventDraft['sessions'][number]>[]) => ({
  sessions: over.map((one) => ({ ...emptySession, date: '2027-03-02', ...one })),
})

describe('the first step of an event', () => {
  it('makes an event with its sessions in order, times read as people type them', () => {
    let ids = 0
    const { event, problems } = checkEventDraft(
      draft(
        sessions(
          { date: '2027-03-03', start: '4pm', end: '1930', breaks: [{ start: '18.00', end: '18:10' }] },
          { start: '13:00', end: '15:00' },
        ),
      ),
      () => `new ${++ids}`,
    )
    expect(problems).toEqual({})
    expect(event).toMatchObject({ kind: 'pctc', title: 'Spring talks' })
    expect(event?.sessions).toEqual([
      {
        id: 'new 2',
        sourceId: 'new 2',
        date: day('2027-03-02'),
        start: at('13:00'),
        end: at('15:00'),
        breaks: [],
      },
      {
        id: 'new 1',
        sourceId: 'new 1',
        date: day('2027-03-03'),
        start: at('16:00'),
        end: at('19:30'),
        breaks: [{ start: at('18:00'), end: at('18:10') }],
      },
    ])
  })

  it('has the time zone that was chosen, whatever it was before', () => {
    const { event } = conference()
    const chosen = { ...eventDraftOf(event), timezone: 'Asia/Singapore' }
    expect(eventDraftOf(event).timezone).toBe(event.timezone)
    expect(checkEventDraft(chosen, () => 'new').event?.timezone).toBe('Asia/Singapore')
  })

  it('keeps the ids of sessions that are typed over', () => {
    const { event } = conference({}, { sessions: [session('e1'), session('e2', '09:00', '10:00')] })
    const read = checkEventDraft(eventDraftOf(event), () => expect.fail('no new session'))
    expect(read.event?.sessions.map(({ id, sourceId }) => [id, sourceId])).toEqual([
      ['e2', 'e2'],
      ['e1', 'e1'],
    ])
  })

  it.each<[string, Partial<EventDraft>, object]>([
    ['a blank title', { title: ' ' }, { title: 'no-title' }],
    ['a title as long as a page', { title: 'a'.repeat(201) }, { title: 'title-too-long' }],
    ['no session', { sessions: [] }, { sessions: 'no-session' }],
    ['no date', sessions({ date: '' }), { 'sessions.0.date': 'not-a-date' }],
    ['a date long ago', sessions({ date: '1926-03-02' }), { 'sessions.0.date': 'year-out-of-range' }],
    ['no time', sessions({ start: 'four' }), { 'sessions.0.start': 'not-a-time' }],
    ['an end before the start', sessions({ end: '15:00' }), { 'sessions.0.end': 'end-before-start' }],
    ['two sessions at once', sessions({}, { start: '18:59' }), { 'sessions.1.start': 'overlaps-session' }],
    [
      'a break outside its session',
      sessions({ breaks: [{ start: '18:55', end: '19:05' }] }),
      { 'sessions.0.breaks.0.start': 'outside-session' },
    ],
    [
      'two breaks at once',
      sessions({
        breaks: [
          { start: '17:00', end: '17:10' },
          { start: '17:05', end: '17:15' },
        ],
      }),
      { 'sessions.0.breaks.1.start': 'overlaps-break' },
    ],
  ])('says beside its field what is wrong with %s', (_, over, problems) => {
    expect(problemsOf(over)).toEqual(problems)
    expect(checkEventDraft(draft(over), () => 'new').event).toBeNull()
  })

  it('lets two sessions of a day follow each other', () => {
    expect(problemsOf(sessions({}, { start: '19:00', end: '20:00' }))).toEqual({})
  })
})
