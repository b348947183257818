import { describe, expect, it } from 'vitest'
import { childBrief, type BriefFor, type ChildRecords } from '@shared/domain/meetings/child-brief'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import { attendanceBrief, usualThresholds } from '@shared/domain/school/absence'
import type { Adult } from '@shared/domain/people/people'
import { idOf, type AdultId, type EventId, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { day, household } from '@tests/fixtures/build-conference'
import { action, meeting } from '@tests/fixtures/build-meeting'

const schoolYearId = idOf<BriefFor['schoolYearId']>('2026')
const about: BriefFor = {
  eventId: idOf<EventId>('event'),
  date: day('2026-12-01'),
  studentId: idOf<StudentId>('s1'),
  householdId: idOf<HouseholdId>('h1'),
  schoolYearId,
}
const none: ChildRecords = {
  ...{ figures: [], meetings: [], actions: [], lastAgreed: [] },
  ...{ households: [], adults: [], markers: [] },
}
const figure = (sessionsPossible: number, sessionsMissed: number) => ({
  ...{ studentId: about.studentId, schoolYearId, sessionsPossible, sessionsMissed, timesLate: 3 },
  asOf: day('2026-11-20'),
})

describe('attendance in a brief', () => {
  it.each([
    [100, 9, 'usual'],
    [100, 10, 'persistent'],
    [30, 3, 'persistent'],
    [30, 2, 'usual'],
    [100, 49, 'persistent'],
    [100, 50, 'severe'],
    [7, 1, 'persistent'],
  ])('%d possible, %d missed is %s absence', (possible, missed, absence) => {
    expect(attendanceBrief(figure(possible, missed), usualThresholds)?.absence).toBe(absence)
  })

  it('goes by the thresholds of the school', () => {
    const strict = { persistent: 0.05, severe: 0.3 }
    expect(attendanceBrief(figure(100, 5), strict)?.absence).toBe('persistent')
    expect(attendanceBrief(figure(100, 30), strict)?.absence).toBe('severe')
  })

  it('is not known where the year counts no session, or has no figure', () => {
    expect(attendanceBrief(figure(0, 0), usualThresholds)).toBeNull()
    const other = { ...figure(100, 10), schoolYearId: idOf<BriefFor['schoolYearId']>('2025') }
    expect(childBrief({ ...none, figures: [other] }, about).attendance).toBeNull()
  })
})

describe('what was agreed last time', () => {
  const held = (
    id: string,
    event: string,
    date: string,
    over: { household?: string; what?: string } = {},
  ) => {
    const made = meeting({ id: idOf(id), eventId: idOf<EventId>(event) })
    const target = {
      id: `target ${id}`,
      what: over.what ?? `of ${id}`,
      who: 'Anna',
      by: null,
      ofChild: false,
    }
    return {
      ...made,
      targets: [target],
      facts: {
        ...made.facts,
        date: day(date),
        household: { id: idOf<HouseholdId>(over.household ?? 'h1'), name: '' },
      },
    }
  }
  const last = (meetings: readonly ReturnType<typeof held>[]) =>
    childBrief({ ...none, meetings }, about).last?.items.map(({ what }) => what)

  it('is that of the newest event before this one, from all of its meetings', () => {
    const meetings = [
      held('m1', 'spring', '2026-03-01'),
      held('m2', 'summer', '2026-06-01'),
      held('m3', 'summer', '2026-06-02'),
      held('m4', 'event', '2026-11-30'),
      held('m5', 'later', '2027-02-01'),
    ]
    expect(last(meetings)).toEqual(['of m2', 'of m3'])
    expect(childBrief(none, about).last).toBeNull()
  })

  it('passes over an event at which nothing was agreed', () => {
    expect(
      last([held('m1', 'spring', '2026-03-01'), held('m2', 'summer', '2026-06-01', { what: '' })]),
    ).toEqual(['of m1'])
  })

  it('says what became of it', () => {
    const earlier = held('m1', 'spring', '2026-03-01')
    const follows = action('a1', {
      ...{
        meetingId: earlier.id,
        targetId: 'target m1',
        what: 'Read',
        state: 'done',
        outcome: 'Reads daily',
      },
    })
    expect(childBrief({ ...none, meetings: [earlier], actions: [follows] }, about).last?.items).toMatchObject(
      [{ what: 'Read', state: 'done', outcome: 'Reads daily' }],
    )
  })

  it('holds nothing that was agreed with another family of the child', () => {
    expect(last([held('m1', 'spring', '2026-03-01', { household: 'h2' })])).toBeUndefined()
  })

  it('is what came along with the pack where a laptop has no earlier minutes', () => {
    const { eventId, studentId, householdId } = about
    const along = {
      ...{ id: 'l1', eventId, studentId, householdId, eventTitle: 'Spring', date: day('2026-03-01') },
      items: [{ what: 'Read', owner: 'Anna', state: 'open', outcome: '' } as const],
    }
    expect(childBrief({ ...none, lastAgreed: [along] }, about).last).toMatchObject({ items: along.items })
    const elsewhere = { ...about, householdId: idOf<HouseholdId>('h2') }
    expect(childBrief({ ...none, lastAgreed: [along] }, elsewhere).last).toBeNull()
  })
})

describe('the family in a brief', () => {
  const adult = (id: string, speaks: readonly string[], leftOn: Adult['leftOn'] = null): Adult => ({
    ...{ id: idOf<AdultId>(id), sourceId: id, givenName: id, familyName: 'K', title: '', attends: true },
    ...{ householdIds: [about.householdId], staffId: null, email: '', phone: '', parentalResponsibility: '' },
    ...notInFolder.adult,
    ...{ speaks, leftOn },
  })
  const families = [household('h1', { letterLanguage: 'pl', interpreterLanguage: 'pl' })]

  it('speaks what its adults speak, each language once, or else what it gets letters in', () => {
    const adults = [adult('a1', ['uk', 'pl']), adult('a2', ['pl-PL']), adult('a3', ['ro'], day('2026-01-01'))]
    expect(childBrief({ ...none, households: families, adults }, about).languages).toEqual(['uk', 'pl'])
    expect(childBrief({ ...none, households: families }, about)).toMatchObject({
      ...{ languages: ['pl'], interpreterLanguage: 'pl' },
    })
  })

  it('tells that there is a warning, and nothing else of it', () => {
    const markers = [
      {
        subject: { kind: 'adult', id: idOf<AdultId>('a1') },
        author: 'Secret author',
        source: 'Secret order',
      },
    ] as const
    const records = { ...none, markers, adults: [adult('a1', [])] }
    const brief = childBrief(records, about)
    expect(brief.hasMarker).toBe(true)
    expect(JSON.stringify(brief)).not.toContain('Secret')
    expect(childBrief({ ...records, adults: [] }, about).hasMarker).toBe(false)
  })
})
