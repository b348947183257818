import { describe, expect, it } from 'vitest'
import { anyMinutes, excerptOf, type MinutesQuery } from '@shared/domain/meetings/search-minutes'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { searchTerms } from '@shared/kernel/fold-text'
import {
  idOf,
  type EventId,
  type GroupSessionId,
  type HouseholdId,
  type MeetingId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createHistory } from '@renderer/services/history'
import { createMinutesSearch } from '@renderer/services/jobs/search-minutes'
import { at, day } from '@tests/fixtures/build-conference'
import { action, meeting, texts } from '@tests/fixtures/build-meeting'
import { openTestStorage } from '../storage/fixtures'

const now = instant('2026-12-16T09:00:00.000Z')
const clock = { now: () => now, today: () => day('2026-12-16') }
const { facts } = meeting()

const signed = meeting({
  id: idOf<MeetingId>('signed'),
  state: { kind: 'final', at: now, by: 'Ms Okafor', texts: texts({ progress: 'Reads Żeromski with joy' }) },
  agreements: [{ kind: 'own-words', id: 'g1', text: 'A quiet place for homework' }],
})
const draft = meeting({
  id: idOf<MeetingId>('draft'),
  eventId: idOf<EventId>('spring'),
  facts: {
    ...facts,
    eventTitle: 'Spring evening',
    date: day('2027-03-02'),
    staff: [{ id: idOf<StaffId>('t2'), name: 'Mr Byrne' }],
    student: { id: idOf<StudentId>('s2'), name: 'Léo Martin', form: '7A' },
  },
})
const group: GroupMinutes = {
  id: 'minutes g1',
  eventId: idOf<EventId>('spring'),
  groupSessionId: idOf<GroupSessionId>('g1'),
  facts: {
    eventTitle: 'Spring evening',
    title: 'Class time 9B',
    date: day('2027-03-01'),
    start: at('18:00'),
    end: at('18:30'),
    staff: facts.staff,
    room: '',
    building: '',
  },
  attendance: [
    {
      household: { id: idOf<HouseholdId>('h1'), name: 'Kowalska' },
      children: [{ id: idOf<StudentId>('s1'), name: 'Anna Kowalska' }],
      presence: 'present',
    },
  ],
  text: 'The trip costs less than last year',
  actions: [
    {
      ...{ id: 'ga', what: 'Send the kit list', who: 'Ms Okafor', by: null },
      ...{ state: 'done', outcome: 'Sent by post', settledAt: null },
    },
  ],
  state: { kind: 'draft' },
  addenda: [],
  addendumDraft: '',
}

async function school() {
  const { storage } = await openTestStorage()
  const history = createHistory(storage, clock)
  await history.commit({
    title: 'x',
    changes: [
      ...[signed, draft].map((after) => ({ kind: 'meeting' as const, id: after.id, before: null, after })),
      { kind: 'groupMinutes', id: group.id, before: null, after: group },
    ],
  })
  const notes = await storage.openNotes(draft.id)
  notes.splice('familyPoints', 0, 0, 'The family asked about swimming')
  await notes.saved()
  notes.close()
  const search = createMinutesSearch(storage)
  const find = async (query: Partial<MinutesQuery>) =>
    (await search.find({ ...anyMinutes, ...query }, 'en-GB')).hits.map(({ id }) => id)
  return { history, search, find }
}

describe('searching all minutes', () => {
  it('finds signed and draft minutes and those of group sessions by any word, accents aside, the newest first', async () => {
    const { find } = await school()
    expect(await find({})).toEqual(['draft', 'g1', 'signed'])
    expect(await find({ words: 'zeromski' })).toEqual(['signed'])
    expect(await find({ words: 'LEO swimming' })).toEqual(['draft'])
    expect(await find({ words: 'trip 9b' })).toEqual(['g1'])
    expect(await find({ words: 'kit post' })).toEqual(['g1'])
    expect(await find({ words: 'quiet kowalska' })).toEqual(['signed'])
    expect(await find({ words: 'zeromski swimming' })).toEqual([])
  })

  it('narrows to a child, a teacher and days', async () => {
    const { find } = await school()
    expect(await find({ studentId: idOf<StudentId>('s1') })).toEqual(['g1', 'signed'])
    expect(await find({ staffId: idOf<StaffId>('t2') })).toEqual(['draft'])
    expect(await find({ from: day('2027-03-01'), to: day('2027-03-01') })).toEqual(['g1'])
  })

  it('names everyone that minutes are about, and shows the place that says most', async () => {
    const { search } = await school()
    const people = await search.people()
    expect(people.children.map(({ name }) => name).sort()).toEqual(['Anna Kowalska', 'Léo Martin'])
    expect(people.staff.map(({ name }) => name).sort()).toEqual(['Mr Byrne', 'Ms Okafor'])
    const { hits, total } = await search.find({ ...anyMinutes, words: 'martin swimming' }, 'en-GB')
    expect([total, hits[0]?.place]).toEqual([
      1,
      {
        part: 'familyPoints',
        pieces: [
          { text: 'The family asked about ', isFound: false },
          { text: 'swimming', isFound: true },
        ],
      },
    ])
  })

  it('finds what came of an action as soon as it is written', async () => {
    const { history, find } = await school()
    expect(await find({ words: 'bassoon' })).toEqual([])
    const after = action('a1', { meetingId: signed.id, outcome: 'Plays the bassoon now' })
    await history.commit({ title: 'x', changes: [{ kind: 'action', id: after.id, before: null, after }] })
    expect(await find({ words: 'bassoon' })).toEqual(['signed'])
  })
})

describe('an excerpt', () => {
  const shown = (text: string, typed: string) =>
    excerptOf(text, searchTerms(typed))
      .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
      .join('')
  const filler = 'word '.repeat(60)

  it('has the first find in view, and says where it leaves something out', () => {
    expect(shown('short text', 'text')).toBe('short [text]')
    const long = shown(`${filler}needle ${filler}`, 'needle')
    expect(long).toMatch(/^… (word )+\[needle\]( word)+ …$/)
    expect(long.length).toBeLessThan(220)
  })

  it('has it in view in a script that sets no blanks', () => {
    expect(shown(`${'字'.repeat(300)}泳${'字'.repeat(300)}`, '泳')).toContain('[泳]')
    expect(shown(`${'😀'.repeat(300)}泳${'😀'.repeat(300)}`, '泳')).not.toMatch(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
    )
  })
})
