import { describe, expect, it } from 'vitest'
import { changedIn } from '@shared/domain/plan/figures'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { formatFor } from '@shared/words/format'
import { changedLines } from '@renderer/features/board/changed-lines'
import { describeIn } from '@renderer/features/event-view/describe'
import { eventPlanOf } from '@renderer/features/event-view/event-plan'
import { bytesOf, caseFiles, textOf } from '@tests/unit/exchange/folders'
import { announcedSchool, planned, without } from './announced-school'

const changing = (
  files: readonly NamedBytes[],
  name: string,
  change: (text: string) => string,
): readonly NamedBytes[] =>
  files.map((file) => (file.name === name ? { name, bytes: bytesOf(change(textOf(file.bytes))) } : file))

/** Q5 and Q6, both with T3, are on the second evening. */
const onTwoEvenings = changing(planned('base'), 'appointments.csv', (text) =>
  text.replace('Q5,tue', 'Q5,thu').replace('Q6,tue', 'Q6,thu'),
)
const withoutThursday = changing(caseFiles('base'), 'event.json', (text) =>
  text.replace(/,\s*\{\s*"id": "thu"[\s\S]*?"breaks": \[\]\s*\}/, ''),
)
const onWednesday = changing(caseFiles('base'), 'event.json', (text) =>
  text.replace('2027-03-11', '2027-03-10'),
)

describe('an evening that an update removes', () => {
  it('stays on the papers of the announced revision until the next is announced', async () => {
    expect(withoutThursday.map(({ bytes }) => textOf(bytes)).join('\n')).not.toContain('2027-03-11')
    const school = await announcedSchool(onTwoEvenings)
    await school.announce()
    const before = await school.papers('timetable', 'staff')
    expect(before.T3).toContain('17:20–17:30')
    const signs = await school.papers('door-sign', 'room')
    await school.update(withoutThursday)
    expect((await school.papers('timetable', 'staff')).T3).toContain('Thursday 11 March 2027')
    expect((await school.papers('timetable', 'staff')).T3).toContain('17:20–17:30')
    const { R3, ...others } = await school.papers('door-sign', 'room')
    expect({ ...others, R3: signs.R3 }).toEqual(signs)
    expect(R3).toMatch(/Noor Haddad\nThursday 11 March 2027[\s\S]*17:20–17:30\nL\. S\.\n17:40–17:50/)
    for (const list of ['usher-list', 'sign-in', 'poster'] as const)
      expect(Object.values(await school.papers(list, 'room')).join('\n')).toContain('Thursday 11 March 2027')
  })

  it('is listed as cancelled for its staff and at its doors, and so in later revisions', async () => {
    const school = await announcedSchool(onTwoEvenings)
    await school.announce()
    await school.update(withoutThursday)
    await school.announce()
    const timetables = await school.papers('timetable', 'staff')
    expect(timetables.T3).toContain('Thursday 11 March 2027')
    expect(timetables.T3).toMatch(/Cancelled: 17:20–17:30, .*\(\w+\)/)
    expect(timetables.T1).not.toContain('Cancelled')
    const signs = await school.papers('door-sign', 'room')
    expect(signs.R3).toMatch(/0 meetings[\s\S]*Thursday 11 March 2027[\s\S]*17:20–17:30\nCancelled: \w/)
    expect(signs.R1).not.toContain('Cancelled')

    await school.update(without(withoutThursday, ['Q2']))
    await school.announce()
    expect((await school.papers('timetable', 'staff')).T3?.split('\n')).toEqual(timetables.T3?.split('\n'))
    expect((await school.papers('door-sign', 'room')).R3).toBe(signs.R3)
  })

  it('or moves to another day is listed as cancelled on its former day', async () => {
    const school = await announcedSchool(onTwoEvenings)
    await school.announce()
    await school.update(onWednesday)
    expect((await school.papers('timetable', 'staff')).T3).toContain('Thursday 11 March 2027')
    await school.announce()
    const { T3 } = await school.papers('timetable', 'staff')
    expect(T3).toMatch(/Wednesday 10 March 2027[\s\S]*17:20–17:30/)
  })
})

/** The lines of the list "changed since announced" above the board. */
async function changedOnBoard({ storage, eventId }: Awaited<ReturnType<typeof announcedSchool>>) {
  const found = await storage.planned(eventId)
  if (!found) throw new Error('nothing is planned')
  const event = eventPlanOf(found)
  const lines = changedLines(event, describeIn(event, formatFor('en-GB')), changedIn(event.evaluator().plan))
  return lines.map(({ who, what, href }) => [who, what, href === null ? 'gone' : 'there'])
}

describe.each([
  ['whose request', 'family-out', caseFiles('family-out')],
  ['who', 'base', without(caseFiles('base'), ['H2', 'S2', 'Q2'])],
])('a meeting of a family %s an update removes (%s)', (_, __, updated) => {
  it('is in the board’s list of what changed, until the next revision tells it', async () => {
    const school = await announcedSchool(planned('base'))
    await school.announce()
    expect(await changedOnBoard(school)).toEqual([])
    await school.update(updated)
    expect(await changedOnBoard(school)).toEqual([
      ['Tom Achterberg with Ms Brandt', 'was Tue 9 Mar 16:20, request removed', 'gone'],
    ])
    await school.announce()
    expect(await changedOnBoard(school)).toEqual([])
  })

  it('is listed as cancelled on the timetable and the sign of the room', async () => {
    const school = await announcedSchool(planned('base'))
    await school.announce()
    await school.update(updated)
    await school.announce()
    expect((await school.papers('timetable', 'staff')).T1).toMatch(
      /Cancelled: 16:20–16:30, Piet Achterberg, .*Tom/,
    )
    expect((await school.papers('door-sign', 'room')).R1).toMatch(/16:20–16:30\nCancelled: T\./)
  })
})

it('a member of staff removed by an update has a timetable of what is cancelled', async () => {
  const school = await announcedSchool(planned('base'))
  await school.announce()
  await school.update(without(caseFiles('base'), ['T3', 'R3', 'Q5', 'Q6']))
  await school.announce()
  expect((await school.papers('timetable', 'staff')).T3?.match(/Cancelled: /g)).toHaveLength(2)
  expect((await school.papers('door-sign', 'room')).R3?.match(/Cancelled: /g)).toHaveLength(2)
})
