import { describe, expect, it } from 'vitest'
import { itinerariesOf } from '@shared/documents/itinerary'
import { lettersOf } from '@shared/documents/letter'
import type { Block, DocumentModel, DocumentPart } from '@shared/documents/model'
import { invitationsOf } from '@shared/documents/invitation'
import { attendanceSheetsOf } from '@shared/documents/papers/attendance-sheet'
import { doorSignsOf } from '@shared/documents/papers/door-signs'
import { posterOf } from '@shared/documents/papers/poster'
import { signInOf } from '@shared/documents/papers/sign-in'
import { usherListOf } from '@shared/documents/papers/usher-list'
import { timetablesOf } from '@shared/documents/timetable'
import type { GroupSession } from '@shared/domain/events/group-session'
import { changesSinceAnnounced } from '@shared/domain/plan/announced-changes'
import { indexConference } from '@shared/domain/plan/conference-index'
import { familyMeetings } from '@shared/domain/plan/family-meetings'
import { groupSessionsNow, groupSessionsOf } from '@shared/domain/plan/group-sessions'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import { groupSessionEntries } from '@shared/exchange/share/calendars'
import { mailMergeTable } from '@shared/exchange/share/mail-merge'
import { planTable } from '@shared/exchange/share/plan-table'
import { formatTime, minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { idOf } from '@shared/kernel/ids'
import { familyLanguages, familyWords } from '@shared/words/family'
import { shareTexts } from '@shared/words/share-texts'
import { at } from '@tests/fixtures/build-conference'
import { school } from './made-evening'
import { smallEvening } from './small-evening'

const options = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate, revision: null }
const { conference, plan } = smallEvening()
const [first] = plan.appointments
if (!first) throw new Error('nothing is placed')
const home = first.householdId
const room = conference.rooms[0]

/** Class time for the family, before its first meeting. */
const talk: GroupSession = {
  id: idOf('G1'),
  sourceId: 'G1',
  title: 'Class time <7A> & leaders',
  sessionId: first.sessionId,
  start: at('16:02'),
  end: at('16:03'),
  staffIds: [first.staffIds[0] ?? idOf('')],
  roomId: room?.id ?? null,
  capacity: null,
  members: [{ householdId: home, studentId: first.studentId }],
  invited: [],
  waiting: [],
}
const withTalk: Conference = { ...conference, groupSessions: [talk] }
const noPlan: Plan = { appointments: [], unplaced: [] }

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'keepTogether' ? flat(block.blocks) : [block]))
const rowsOf = (part: DocumentPart | undefined): readonly (readonly string[])[] =>
  flat(part?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.cells.map(({ text }) => text)) : [],
  )
const partOf = (model: DocumentModel, recipient: string) =>
  model.parts.find((part) => part.recipient === recipient)

describe('a group session', () => {
  it('is named among a family’s meetings in its order of time, in its letter and on its card', () => {
    for (const make of [lettersOf, itinerariesOf]) {
      const rows = rowsOf(partOf(make(withTalk, plan, options), home))
      const titles = rows.map(([, , who]) => who)
      expect(titles).toContain(talk.title)
      const starts = rows.slice(0, plan.appointments.filter((row) => row.householdId === home).length + 1)
      const times = starts.map(([time = '']) => time.slice(0, 5))
      expect(times.slice(0, 2)).toEqual([...times.slice(0, 2)].sort())
    }
  })

  it('makes a letter of its own where a family has nothing else', () => {
    const letter = partOf(lettersOf({ ...withTalk, requests: [] }, noPlan, options), home)
    expect(rowsOf(letter)).toHaveLength(1)
    expect(JSON.stringify(letter?.blocks)).toContain('We are pleased to invite you')
  })

  it.each(familyLanguages.map(({ language }) => language))('is in a letter in %s', (letterLanguage) => {
    const households = withTalk.households.map((one) => ({ ...one, letterLanguage }))
    const letter = partOf(lettersOf({ ...withTalk, households }, plan, options), home)
    expect(rowsOf(letter).flat()).toContain(talk.title)
  })

  it('mentions a child only where the family itself has signed up with it', () => {
    const members = [
      { householdId: home, studentId: null },
      { householdId: idOf<never>('elsewhere'), studentId: first.studentId },
    ]
    const letters = lettersOf({ ...withTalk, groupSessions: [{ ...talk, members }] }, plan, options)
    const row = rowsOf(partOf(letters, home)).find((cells) => cells.includes(talk.title))
    expect(row?.[1]).toBe('')
  })

  it('stands in its teachers’ timetable', () => {
    const teacher = talk.staffIds[0] ?? ''
    const rows = rowsOf(partOf(timetablesOf(withTalk, plan, options), teacher))
    expect(rows.find(([time]) => time?.startsWith('16:02'))?.[1]).toBe(talk.title)
  })

  it('is on the sign of its room, which may have nothing else', () => {
    for (const placed of [plan, noPlan]) {
      const signs = doorSignsOf(withTalk, placed, { ...options, nameStyle: 'times' })
      expect(rowsOf(partOf(signs, talk.roomId ?? '')).flat()).toContain(talk.title)
    }
  })

  it('is in e-mails, text messages and calendars', () => {
    const index = indexConference(withTalk)
    const family = familyMeetings(index, plan, { revision: null, former: [] }).find(
      ({ household }) => household.id === home,
    )
    if (!family) return expect.fail('no such family')
    const texts = shareTexts(index, { name: 'School', languages: ['en'], templates: [] }, 'en-GB')
    expect(texts.email(family).body).toContain(`16:02–16:03 · ${talk.title}`)
    expect(texts.sms(family).body).toContain(`16:02 ${talk.title}`)
    expect(
      groupSessionEntries(groupSessionsOf(index, { kind: 'household', id: home }), [], home),
    ).toMatchObject([
      { uid: `G1.${home}@parley`, start: talk.start, end: talk.end, summary: talk.title, cancelled: false },
    ])
  })
})

describe('papers of the evening', () => {
  const other = conference.households.find(({ id }) => id !== home)?.id ?? home
  const later: GroupSession = { ...talk, id: idOf('G2'), start: at('16:10'), end: at('16:15'), members: [] }
  const whole: Conference = {
    ...conference,
    groupSessions: [
      { ...talk, capacity: 1, invited: [home], waiting: [{ householdId: other, studentId: null }] },
      { ...later, invited: [home] },
    ],
  }
  const textOf = (model: DocumentModel): string => JSON.stringify(model.parts)

  it('has an attendance sheet with who signed up and who waits, and lines for others', () => {
    const sheets = attendanceSheetsOf(whole, plan, options)
    expect(sheets.parts.map(({ recipient }) => recipient)).toEqual(['G1', 'G2'])
    const [sheet, empty] = sheets.parts
    const rows = rowsOf(sheet).map(([, family = '', children = '']) => [family !== '', children !== ''])
    expect(rows).toEqual([[true, true], ...Array.from({ length: 4 }, () => [false, false]), [true, false]])
    expect(JSON.stringify(sheet?.blocks)).toContain('Waiting list')
    expect(rowsOf(empty)).toHaveLength(4)
    expect(JSON.stringify(empty?.blocks)).not.toContain('Waiting list')
  })

  it.each(familyLanguages)('offers the times of a talk in an invitation in $language', ({ language }) => {
    const households = whole.households.map((one) => ({ ...one, letterLanguage: language }))
    const invitations = invitationsOf({ ...whole, households }, { ...options, deadline: null })
    const { invitation } = familyWords(language, 'en').words
    const mine = JSON.stringify(partOf(invitations, home)?.blocks)
    expect(mine).toContain(JSON.stringify(invitation.talks))
    expect(mine).toContain('16:02–16:03')
    expect(mine).toContain('16:10–16:15')
    expect(JSON.stringify(partOf(invitations, other)?.blocks)).not.toContain(JSON.stringify(invitation.talks))
  })

  it('asks for no teachers and hours where families come for the talk alone', () => {
    const alone = (kind: Conference['event']['kind']): string => {
      const event = { ...whole.event, kind }
      return textOf(invitationsOf({ ...whole, event, requests: [] }, { ...options, deadline: null }))
    }
    const { invitation } = familyWords('en', 'en').words
    expect(alone('consultation')).toContain(invitation.staffToMeet)
    const mine = invitationsOf(
      { ...whole, event: { ...whole.event, kind: 'class-time' }, requests: [] },
      { ...options, deadline: null },
    )
    expect(JSON.stringify(partOf(mine, home)?.blocks)).not.toContain(invitation.staffToMeet)
  })

  it('is on the lists of reception and ushers and on the board, with nothing else planned too', () => {
    const reception = rowsOf(partOf(signInOf(whole, noPlan, options), talk.sessionId))
    expect(reception).toHaveLength(1)
    expect(reception[0]).toEqual(['', expect.anything(), '15:57', room?.name])
    const ushers = rowsOf(partOf(usherListOf(whole, noPlan, options), talk.sessionId))
    expect(ushers.map(([title]) => title)).toEqual([talk.title, talk.title])
    const board = partOf(posterOf(whole, noPlan, options), talk.sessionId)
    expect(
      rowsOf(board)
        .flat()
        .filter((text) => text === 'G1'),
    ).toHaveLength(1)
    expect(
      rowsOf(board)
        .flat()
        .filter((text) => text === 'G2'),
    ).toHaveLength(1)
    expect(JSON.stringify(board?.blocks)).toContain('16:02–16:03')
  })

  it('tells a family to come for whichever is first', () => {
    const { start } = first
    const early = { ...talk, start: minuteOfDay(start - 20), end: minuteOfDay(start - 10) }
    const rows = rowsOf(partOf(signInOf({ ...whole, groupSessions: [early] }, plan, options), talk.sessionId))
    expect(rows.map(([, , arrives]) => arrives)).toContain(formatTime(minuteOfDay(start - 25)))
  })

  it('is in the tables for mail merges and of the plan', () => {
    const index = indexConference(whole)
    const texts = shareTexts(index, { name: 'School', languages: ['en'], templates: [] }, 'en-GB')
    const families = familyMeetings(index, plan, { revision: null, former: [] })
    const merge = mailMergeTable(index, families, {
      ...texts.family,
      allChildren: (one) => texts.office.children(one),
    })
    const column = merge[0]?.indexOf('group_sessions') ?? -1
    const cells = merge.slice(1).map((row) => row[column])
    expect(cells.filter((cell) => cell?.includes(`16:02–16:03 · ${talk.title}`))).toHaveLength(1)
    const rows = planTable(index, plan, texts.office)
    expect(rows.filter((row) => row.includes(talk.title))).toHaveLength(1)
  })
})

describe('a group session that was announced', () => {
  const announced = groupSessionsNow(withTalk)
  const before = [{ revision: 1, appointments: [], unplaced: [], groupSessions: announced }]
  const second = { ...options, revision: 2, former: before }
  const textOf = (model: DocumentModel, recipient: string): string =>
    JSON.stringify(partOf(model, recipient)?.blocks ?? [])

  it('is printed as it was announced, whatever the office changes meanwhile', () => {
    const later = { ...withTalk, groupSessions: [{ ...talk, title: 'Renamed', members: [] }] }
    const shared = { ...plan, groupSessions: announced }
    for (const make of [lettersOf, itinerariesOf])
      expect(textOf(make(later, shared, { ...options, revision: 1 }), home)).toContain(talk.title)
    const timetable = timetablesOf(later, shared, options)
    expect(textOf(timetable, talk.staffIds[0] ?? '')).not.toContain('Renamed')
  })

  it('is marked as changed where it moves, and as cancelled where it is gone', () => {
    const moved = { ...withTalk, groupSessions: [{ ...talk, start: at('16:01') }] }
    expect(textOf(lettersOf(moved, noPlan, second), home)).toContain('Changed from 16:02')
    const gone = { ...withTalk, groupSessions: [] }
    expect(textOf(lettersOf(gone, noPlan, second), home)).toContain(`Cancelled: 16:02, ${talk.title}`)
    expect(textOf(timetablesOf(gone, noPlan, second), talk.staffIds[0] ?? '')).toContain('Cancelled')
    const signs = doorSignsOf(gone, noPlan, { ...second, nameStyle: 'times' })
    expect(textOf(signs, talk.roomId ?? '')).toContain(`Cancelled: ${talk.title}`)
  })

  it('leaves a cancelled entry in calendars', () => {
    const former = groupSessionsOf(indexConference(withTalk), { kind: 'household', id: home })
    expect(groupSessionEntries([], former, home)).toMatchObject([
      { uid: `G1.${home}@parley`, cancelled: true },
    ])
  })

  it('is among the changes that families have to be told about', () => {
    expect(changesSinceAnnounced([], [], { was: announced, is: [] })).toMatchObject([
      { householdId: home, groupChanges: [{ kind: 'dropped' }] },
    ])
    expect(changesSinceAnnounced([], [], { was: announced, is: announced })).toEqual([])
  })
})
