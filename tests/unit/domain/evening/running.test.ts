import { describe, expect, it } from 'vitest'
import { eveningOf } from '@shared/domain/evening/evening'
import { meetingsOfEvening } from '@shared/domain/evening/meetings'
import { proposalsFor } from '@shared/domain/evening/proposals'
import {
  arrivalsByQuarter,
  delayedMeetings,
  projectEvening,
  runningInterpreters,
  runningStaff,
  type Bands,
} from '@shared/domain/evening/running'
import type { Conference } from '@shared/domain/plan/plan'
import type { Tap, TapFact } from '@shared/domain/evening/tap'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { momentOf } from '@shared/kernel/calendar'
import { idOf, type HouseholdId, type InterpreterId, type RequestId } from '@shared/kernel/ids'
import { at, day, request } from '@tests/fixtures/build-conference'
import { appointment, plan } from '../../storage/fixtures'
import { evening, interpreter, place } from '../rules/judged-evening'

const date = day('2026-12-01')
const timezone = 'Europe/London'
const hour = (text: string): number => at(text)

/** The two teachers' evening with meetings at these times, after these taps (`16:01 here H2`, `16:02 started Q1`). */
function running(
  places: Readonly<Record<string, string>>,
  tapped: readonly string[] = [],
  over: Partial<Conference> = {},
) {
  const conference = evening({ interpreters: [interpreter('I1', 'pl')], ...over })
  const appointments = place(conference, places).map((row, i) => ({
    ...appointment(`a${String(i)}`, 'pl', 'event', row.requestId),
    ...row,
  }))
  const event = layOutEvent({
    conference,
    plan: { record: plan('pl', conference.event.id), appointments },
    announced: null,
  })
  const taps = tapped.map((text, i): Tap => {
    const [time = '', kind = '', of = ''] = text.split(' ')
    const fact = { kind, ...(of.startsWith('H') ? { householdId: of } : { requestId: of }) } as TapFact
    const moment = momentOf({ date, secondOfDay: hour(time) * 60 }, timezone)
    return { id: String(i), eventId: conference.event.id, device: 'A', at: moment, fact }
  })
  const state = eveningOf(taps, { date, timezone })
  const meetings = meetingsOfEvening(event.index, event.appointments, date, state)
  const of = (id: string) => meetings.find((one) => one.id === id) ?? expect.fail(`no meeting ${id}`)
  const bandsAt = (time: string): Bands =>
    projectEvening(event.index, meetings, { ...state, date, timezone }, hour(time))
  return { event, state, meetings, of, bandsAt }
}

const row = { Q1: '16:00', Q2: '16:10', Q3: '16:30' }

describe('a running evening', () => {
  it('shows what goes on, what is next, and how late that is likely to be', () => {
    const { meetings, bandsAt } = running(row, ['16:00 here H1', '16:01 here H2', '16:14 started Q1'])
    const [first, second] = runningStaff(meetings, bandsAt('16:15'), hour('16:15'))
    expect(first).toMatchObject({ staffId: 'T1', running: { id: 'Q1' }, next: [{ id: 'Q2' }] })
    expect(first?.late).toBeGreaterThanOrEqual(6)
    expect(second).toMatchObject({ staffId: 'T2', running: null, late: 0 })
    expect(delayedMeetings(meetings, bandsAt('16:15'), hour('16:15')).map(({ id }) => id)).toEqual(['Q2'])
  })

  it('keeps a family from its next teacher while it is with another, with the walk', () => {
    const { bandsAt } = running(row, ['16:00 here H1', '16:29 started Q1'])
    expect(bandsAt('16:30').get(idOf<RequestId>('Q3'))?.from).toBeGreaterThan(hour('16:35'))
  })

  it('does not wait for a family that does not come, and names who was missed', () => {
    const { meetings, bandsAt } = running(row, ['15:50 not-coming H1', '16:01 here H2'])
    const bands = bandsAt('16:08')
    expect([...bands.keys()]).toEqual(['Q2'])
    const [first] = runningStaff(meetings, bands, hour('16:08')).filter(({ staffId }) => staffId === 'T1')
    expect(first?.missed.map(({ id }) => id)).toEqual(['Q1'])
  })

  it('knows where an interpreter is and where next', () => {
    const { meetings } = running({ Q1: '16:00 I1', Q2: '16:10', Q3: '16:30 I1' }, ['16:03 started Q1'])
    const here = (time: string) => runningInterpreters(meetings, hour(time))
    expect(here('16:12')).toMatchObject([
      { interpreterId: idOf<InterpreterId>('I1'), now: { id: 'Q1' }, next: [{ id: 'Q3' }] },
    ])
    const finished = running({ Q1: '16:00 I1', Q3: '16:30 I1' }, ['16:03 started Q1', '16:09 finished Q1'])
    expect(runningInterpreters(finished.meetings, hour('16:12'))).toMatchObject([
      { now: null, next: [{ id: 'Q3' }] },
    ])
  })

  it('counts arrivals by quarter hour beside who is due', () => {
    const { state } = running(row, ['15:58 here H1', '16:02 here H2', '16:20 here H1'])
    const due = [
      { id: idOf<HouseholdId>('H1'), first: hour('16:00') },
      { id: idOf<HouseholdId>('H2'), first: hour('16:40') },
    ]
    expect(arrivalsByQuarter(state, due, { date, timezone })).toEqual([
      { from: hour('15:45'), came: 1, due: 0 },
      { from: hour('16:00'), came: 1, due: 1 },
      { from: hour('16:15'), came: 0, due: 0 },
      { from: hour('16:30'), came: 0, due: 1 },
    ])
  })
})

describe('what can be done for a meeting that is late', () => {
  const late = (id: string, likely: string): Bands =>
    new Map([[idOf<RequestId>(id), { from: hour(likely) - 3, likely: hour(likely), to: hour(likely) + 3 }]])
  const kindsOf = (proposals: ReturnType<typeof proposalsFor>) => proposals.map(({ kind }) => kind)

  it('is to change places with a family that is here', () => {
    const { event, of, meetings, state } = running(row, ['16:01 here H2'])
    const asked = { meetings, bands: late('Q1', '16:08'), evening: state, minute: hour('16:02') }
    const found =
      proposalsFor(event, of('Q1'), asked).find((one) => one.kind === 'swap') ?? expect.fail('no swap')
    expect(found.with.id).toBe('Q2')
    expect(found.moves.map(({ to }) => [to.requestId, to.start])).toEqual([
      ['Q1', at('16:10')],
      ['Q2', at('16:00')],
    ])
  })

  it('is to see another teacher first who is free meanwhile', () => {
    const { event, of, meetings, state } = running({ Q2: '16:00', Q1: '16:10', Q3: '16:50' }, [
      '16:00 here H1',
      '16:00 here H2',
    ])
    const proposals = proposalsFor(event, of('Q1'), {
      meetings,
      bands: late('Q1', '16:30'),
      evening: state,
      minute: hour('16:12'),
    })
    expect(proposals[0]).toMatchObject({
      kind: 'other-first',
      meeting: { id: 'Q3' },
      staffId: 'T2',
      start: at('16:20'),
    })
  })

  it('is to see another teacher first once, however many meetings there are with that teacher', () => {
    const more = request('Q4', 'H1', 'S2', 'T2')
    const { event, of, meetings, state } = running(
      { Q2: '16:00', Q1: '16:10', Q3: '16:50', Q4: '16:55' },
      ['16:00 here H1', '16:00 here H2'],
      { requests: [...evening().requests, more] },
    )
    const asked = { meetings, bands: late('Q1', '16:30'), evening: state, minute: hour('16:12') }
    const found = proposalsFor(event, of('Q1'), asked).filter(({ kind }) => kind === 'other-first')
    expect(found).toMatchObject([{ meeting: { id: 'Q3' }, staffId: 'T2' }])
    // With the first of them over, the other one is offered.
    const later = meetings.filter(({ id }) => id !== 'Q3')
    expect(proposalsFor(event, of('Q1'), { ...asked, meetings: later })[0]).toMatchObject({
      kind: 'other-first',
      meeting: { id: 'Q4' },
    })
  })

  it('is a free time later, or the telephone; for a pinned meeting the telephone alone', () => {
    const { event, of, meetings, state } = running({ Q1: '16:10', Q2: '16:20' }, [
      '16:00 here H1',
      '16:00 here H2',
    ])
    const asked = { meetings, bands: late('Q1', '16:22'), evening: state, minute: hour('16:12') }
    expect(proposalsFor(event, of('Q1'), asked)).toEqual([
      { kind: 'catch-up', start: at('16:25') },
      { kind: 'phone' },
    ])
    const [first, ...others] = of('Q1').rows
    const pinned = { ...of('Q1'), rows: [{ ...first, pinned: true }, ...others] as const }
    expect(kindsOf(proposalsFor(event, pinned, asked))).toEqual(['phone'])
  })
})
