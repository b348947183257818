import { describe, expect, it } from 'vitest'
import { childStory, factsOf, type ChildStoryRecords } from '@shared/domain/meetings/child-story'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { usualThresholds } from '@shared/domain/school/absence'
import {
  idOf,
  type EventId,
  type GroupSessionId,
  type HouseholdId,
  type MeetingId,
  type SchoolYearId,
  type StudentId,
} from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { at, day } from '@tests/fixtures/build-conference'
import { action, meeting } from '@tests/fixtures/build-meeting'

const { facts } = meeting()
const anna = idOf<StudentId>('s1')
const spring = meeting({
  id: idOf<MeetingId>('spring'),
  eventId: idOf<EventId>('spring'),
  facts: { ...facts, date: day('2027-03-02') },
  targets: [{ id: 't1', what: 'Read daily', who: 'Anna', by: null, ofChild: true }],
})
const talk: GroupMinutes = {
  id: 'minutes talk',
  eventId: idOf<EventId>('spring'),
  groupSessionId: idOf<GroupSessionId>('talk'),
  facts: {
    eventTitle: 'Spring',
    title: 'Class time',
    date: day('2027-01-10'),
    start: at('18:00'),
    end: at('18:30'),
    staff: facts.staff,
    room: '',
    building: '',
  },
  attendance: [
    {
      household: { id: idOf<HouseholdId>('h2'), name: 'Other home' },
      children: [{ id: anna, name: 'Anna Kowalska' }],
      presence: 'absent',
    },
    {
      household: facts.household,
      children: [{ id: anna, name: 'Anna Kowalska' }],
      presence: 'present',
    },
  ],
  text: 'What was said to all',
  actions: [],
  state: { kind: 'draft' },
  addenda: [],
  addendumDraft: '',
}
const figure = (year: string, missed: number, asOf: string) => ({
  studentId: anna,
  schoolYearId: idOf<SchoolYearId>(year),
  sessionsPossible: 100,
  sessionsMissed: missed,
  timesLate: 2,
  asOf: day(asOf),
})
const records: ChildStoryRecords = {
  meetings: [meeting(), spring],
  actions: [action('a1', { state: 'done' })],
  incidents: [
    { meetingId: spring.id, reportedAt: instant('2027-03-02T18:00:00.000Z') },
    { meetingId: idOf<MeetingId>('m1'), reportedAt: null },
  ],
  groups: [talk],
  figures: [figure('y1', 5, '2026-07-01'), figure('y2', 12, '2027-03-01')],
  years: [],
}

describe('a child over the years', () => {
  const story = childStory(records, anna, usualThresholds)

  it('has every meeting and talk, the newest first, each with what became of what was agreed in it', () => {
    expect(story.entries.map((entry) => factsOf(entry).date)).toEqual([
      '2027-03-02',
      '2027-01-10',
      '2026-12-01',
    ])
    expect(
      story.entries.map((entry) => (entry.kind === 'meeting' ? entry.items.map((item) => item.what) : [])),
    ).toEqual([['Read daily'], [], ['Ring home']])
  })

  it('says of an incident that it was reported, once it was, and nothing else', () => {
    expect(
      story.entries.map((entry) => (entry.kind === 'meeting' ? entry.wasIncidentReported : null)),
    ).toEqual([true, null, false])
  })

  it('says that the family came where one of its households did', () => {
    expect(story.entries[1]).toMatchObject({ kind: 'group', presence: 'present' })
    expect(childStory(records, idOf<StudentId>('s9'), usualThresholds).entries).toHaveLength(2)
  })

  it('has the attendance of each year, the newest first', () => {
    expect(story.attendance.map(({ brief }) => brief.absence)).toEqual(['persistent', 'usual'])
  })
})
