import { describe, expect, it } from 'vitest'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { Action } from '@shared/domain/meetings/meeting'
import { idOf, type EventId, type InterpreterId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'
import { findablePeople, findMatches, searchable, type Findable } from '@renderer/frame/find'
import { stagesOf } from '@renderer/frame/stages'
import { routeOf } from '@renderer/frame/use-route'
import { routes } from '@renderer/ui/routes'
import { day } from '@tests/fixtures/build-conference'
import { action, meeting } from '@tests/fixtures/build-meeting'
import { schoolYear } from '@tests/fixtures/school-year'
import { oneOfEach } from '../records/one-of-each'
import { event, plan } from '../storage/fixtures'

describe('places', () => {
  it.each([
    [routes.start(), 'start', null],
    [routes.people('staff', 'x'), 'people', null],
    [routes.settings(), 'settings', null],
    [routes.event('e1'), 'event', 'e1'],
    [routes.requests('e1', 'r1'), 'requests', 'e1'],
    [routes.plan('e1'), 'plan', 'e1'],
    [routes.appointment('e1', 'r1'), 'plan', 'e1'],
    [routes.calendar('e1', 'staff', 's1'), 'calendar', 'e1'],
    [routes.print('e1'), 'print', 'e1'],
    [routes.minutes('e1', 'm1'), 'minutes', 'e1'],
    [routes.followUp('e1', 'a1'), 'followUp', 'e1'],
    [routes.leaders('e1'), 'leaders', 'e1'],
  ])('%s is %s', (path, name, eventId) => {
    expect(routeOf(path)).toEqual({ name, eventId })
  })
})

describe('finding anything', () => {
  const person = (id: string, group: Findable['group'], label: string, description = ''): Findable => ({
    id,
    group,
    label,
    description,
    path: `/${id}`,
  })
  const all = searchable([
    ...Array.from({ length: 9 }, (_, i) => person(`s${i}`, 'students', `Xu, Zoë ${i}`, '9B')),
    person('t', 'staff', 'Xu, Ms Wei', 'teacher'),
    person('c', 'commands', 'Go to Requests'),
  ])

  it('shows a few of each group, whatever the order of what is known', () => {
    const [students, staff] = findMatches(all, 'xu')
    expect([students?.group, students?.found.length, staff?.group]).toEqual(['students', 6, 'staff'])
  })

  it('wants every word, in name or description, accents aside', () => {
    expect(findMatches(all, 'zoe 9b 3').flatMap(({ found }) => found.map(({ id }) => id))).toEqual(['s3'])
  })

  it('finds an interpreter by the name of a language', () => {
    const interpreter = {
      id: idOf<InterpreterId>('i1'),
      sourceId: 'I1',
      givenName: 'Ola',
      familyName: 'Nowak',
      languages: ['pl', 'uk'],
    }
    const nobody = { staff: [], students: [], enrolments: [], households: [] }
    const people = {
      ...nobody,
      guardianships: [],
      adults: [],
      rooms: [],
      groups: [],
      schoolYears: [],
      markers: [],
      separations: [],
      interpreters: [interpreter],
    }
    const found = findMatches(searchable(findablePeople(people, formatFor('en-GB'))), 'ukrainian')
    expect(found.flatMap((group) => group.found.map((one) => one.description))).toEqual(['Polish, Ukrainian'])
  })

  it('offers commands before anything is typed', () => {
    expect(findMatches(all, '').map(({ group }) => group)).toEqual(['commands'])
  })
})

describe('the rail', () => {
  const nothing = { meetings: [], actions: [], groupMinutes: [], deliveries: [], packs: [], taps: [] }
  const calendar = { today: day('2026-12-16'), years: [schoolYear] }
  const eventId = idOf<EventId>('e1')
  const summary = {
    event: event('e1'),
    isSample: false,
    isArchived: false,
    counts: { staff: 2, households: 3, requests: 4, groupSessions: 1 },
    plan: null,
    revision: null,
  }
  const planState = (left: number) => {
    const unplaced = Array.from({ length: left }, (_, i) => ({
      requestId: idOf<never>(`r${i}`),
      reason: 'mixed' as const,
      blocking: [],
    }))
    const stages = stagesOf(
      { ...summary, plan: plan('pl', eventId, { unplaced }) },
      nothing,
      calendar,
      formatFor('en-GB'),
      new Map(),
    )
    return stages.find(({ name }) => name === 'plan')
  }

  it('says how far the plan is: none, some left, all placed', () => {
    const [none] = stagesOf(summary, nothing, calendar, formatFor('en-GB'), new Map()).filter(
      ({ name }) => name === 'plan',
    )
    expect(none).toMatchObject({ state: 'empty', number: '', words: 'Not planned yet' })
    expect(planState(1)).toMatchObject({ state: 'attention', number: '1', words: '1 request not placed' })
    expect(planState(0)).toMatchObject({ state: 'done', number: '', words: 'All requests placed' })
  })

  it('says what is left to do of what was agreed, and how much of it is overdue', () => {
    const follow = (actions: readonly Action[], groupMinutes: readonly GroupMinutes[] = []) => {
      const agreed = { ...nothing, meetings: [meeting()], actions, groupMinutes }
      const stages = stagesOf(summary, agreed, calendar, formatFor('en-GB'), new Map())
      return stages.find(({ name }) => name === 'followUp')
    }
    expect(follow([])).toMatchObject({ state: 'empty', number: '' })
    expect(follow([action('x', { due: day('2026-12-18') })])).toMatchObject({
      ...{ state: 'standing', number: '1', words: '1 thing to do' },
    })
    expect(follow([action('x'), action('y', { state: 'done' })])).toMatchObject({
      ...{ state: 'attention', number: '1', words: '1 thing to do, 1 overdue' },
    })
    expect(follow([action('y', { state: 'done' })])).toMatchObject({ state: 'done', number: '' })
    const groupActions = [
      {
        ...{ id: 'g', what: 'Send the slides', who: '', by: null },
        ...{ state: 'open' as const, outcome: '', settledAt: null },
      },
    ]
    expect(follow([], [{ ...oneOfEach.groupMinutes, actions: groupActions }])).toMatchObject({
      ...{ state: 'standing', number: '1' },
    })
  })

  it('counts the minutes of group sessions among all minutes', () => {
    const minutes = (groupMinutes: readonly GroupMinutes[]) => {
      const of = { ...summary, counts: { ...summary.counts, requests: 0 } }
      const stages = stagesOf(of, { ...nothing, groupMinutes }, calendar, formatFor('en-GB'), new Map())
      return stages.find(({ name }) => name === 'minutes')
    }
    const draft = oneOfEach.groupMinutes
    const final: GroupMinutes = {
      ...draft,
      state: { kind: 'final', at: instant('2026-12-01T18:00:00.000Z'), by: 'Ms Tan', text: '' },
    }
    expect(minutes([])).toMatchObject({ state: 'empty', number: '' })
    expect(minutes([draft])).toMatchObject({ state: 'standing', number: '' })
    expect(minutes([final])).toMatchObject({ state: 'done', number: '1', words: '1 final' })
  })

  it('makes no claim of what cannot be read: it says how much that is', () => {
    const unread = new Map([
      ['plan', 1],
      ['appointment', 379],
      ['student', 2],
    ])
    const stages = stagesOf(summary, nothing, calendar, formatFor('en-GB'), unread)
    const of = (wanted: string) => stages.find(({ name }) => name === wanted)
    expect(of('plan')).toMatchObject({
      state: 'attention',
      number: '',
      words: '1 plan and 379 appointments cannot be read',
    })
    expect(of('people')).toMatchObject({ state: 'attention', number: '' })
    expect(of('requests')).toMatchObject({ state: 'standing', number: '4' })
  })
})
