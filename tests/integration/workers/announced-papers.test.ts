import { describe, expect, it } from 'vitest'
import { formatFor } from '@shared/words/format'
import { withheldText } from '@shared/words/screens/start'
import { eventPlanOf } from '@renderer/features/event-view/event-plan'
import { attentionOf } from '@renderer/features/event/attention'
import { bytesOf, caseFiles, textOf } from '@tests/unit/exchange/folders'
import { announcedSchool, calendarsIn, places, planned, tableOf, without } from './announced-school'

describe.each([
  ['whose last request an update withdraws', caseFiles('family-out')],
  ['whom an update removes', without(caseFiles('base'), ['H2', 'S2', 'Q2'])],
])('a family %s', (_, updated) => {
  it('keeps its letter, message and calendar of the announced revision until the next is announced', async () => {
    const school = await announcedSchool(planned('base'))
    await school.announce()
    await school.update(updated)
    const letters = await school.papers('letter', 'household')
    expect(Object.keys(letters).sort()).toEqual(['H1', 'H2', 'H3'])
    expect(letters.H2).toContain('16:20–16:30')
    expect(letters.H2).toContain('Dear Piet Achterberg,')
    expect(letters.H2).toContain('Tom')
    expect((await school.papers('letter', 'household', 'working')).H2).toContain(
      'Cancelled: 16:20 with Ms Edda Brandt',
    )
    const messages = tableOf(await school.shared({ kind: 'messages', as: 'csv' }))
    expect(messages.find(({ household_id: id }) => id === 'H2')?.sms_text).toContain(
      '16:20 Tom · Ms Brandt · Room 1, Main',
    )
  })

  it('is informed by letter, message, calendar and list that the meeting is cancelled, and no other family gets a revision', async () => {
    const school = await announcedSchool(planned('base'))
    await school.announce()
    await school.update(updated)
    expect(await school.announce()).toMatchObject({
      revision: 2,
      changes: [{ changes: [{ kind: 'dropped' }] }],
    })

    const letters = await school.papers('letter', 'household')
    expect(letters.H2).toContain('The meetings below have been cancelled.')
    expect(letters.H2).toContain('Cancelled: 16:20 with Ms Edda Brandt')
    expect(letters.H2).toContain('Revision 2, replaces revision 1')
    expect(letters.H2).not.toMatch(/no time that suits|sorry/i)
    for (const other of ['H1', 'H3']) expect(letters[other]).not.toMatch(/replaces|Cancelled|Wersja|Odwołane/)

    const list = await school.papers('revision-list', 'household')
    expect(Object.values(list).join('\n')).toContain('Achterberg')

    const messages = tableOf(await school.shared({ kind: 'messages', as: 'csv' }))
    const message = messages.find(({ household_id: id }) => id === 'H2')
    expect(message?.email_text).toContain('Cancelled: 16:20 with Ms Brandt')
    expect(message?.sms_text).toContain('Tue 9 Mar: Cancelled: 16:20 with Ms Brandt')
    const merge = tableOf(await school.shared({ kind: 'mail-merge', as: 'csv' }))
    expect(
      Object.fromEntries(
        merge.map((row) => [row.household_id, [row.revision, row.replaces, row.cancelled].join(' ')]),
      ),
    ).toEqual({
      H1: '1  ',
      H2: '2 1 Cancelled: Tue 9 Mar, 16:20 with Ms Brandt · Tom',
      H3: '1  ',
    })

    const calendars = calendarsIn(await school.shared({ kind: 'calendars', of: 'families' }))
    expect(calendars['Family H2.ics']).toMatch(/SUMMARY:Tom · Ms Brandt[\s\S]*STATUS:CANCELLED/)
    expect(calendars['Family H1.ics']).not.toContain('CANCELLED')
  })

  it('reads the same in later revisions, however many', async () => {
    const school = await announcedSchool(planned('base'))
    await school.announce()
    await school.update(updated)
    await school.announce()
    const before = (await school.papers('letter', 'household')).H2
    await school.update(without(updated, ['Q6']))
    await school.announce()
    const letters = await school.papers('letter', 'household')
    expect(letters.H2).toBe(before)
    expect(letters.H1).toContain('Revision 3, replaces revision 1')
    expect(letters.H1).toContain('Cancelled: 17:40 with Noor Haddad')
  })

  it('is informed also for a revision from before requests were stored with their appointments', async () => {
    const school = await announcedSchool(planned('base'))
    await school.announce()
    const { appointment } = await school.storage.readAll(['appointment'])
    await school.storage.commit({
      title: 'Write rows as an older version did',
      changes: appointment.map((before) => {
        const { announced: _kept, ...after } = before
        return { kind: 'appointment', id: before.id, before, after } as const
      }),
    })
    await school.update(updated)
    await school.announce()
    expect((await school.papers('letter', 'household')).H2).toContain('Cancelled: 16:20 with Ms Edda Brandt')
  })
})

describe('staff and rooms of a former revision', () => {
  it('get a timetable and a sign that say they have no meetings left', async () => {
    const school = await announcedSchool(planned('base'))
    await school.announce()
    await school.update(without(caseFiles('base'), ['T3', 'R3', 'Q5', 'Q6']))
    await school.announce()
    expect((await school.papers('timetable', 'staff')).T3).toContain('Noor Haddad')
    expect((await school.papers('door-sign', 'room')).R3).toContain('0 meetings')
    expect((await school.papers('door-sign', 'room')).R1).toContain('16:00–16:10')
    const calendars = calendarsIn(await school.shared({ kind: 'calendars', of: 'staff' }))
    expect(calendars['Noor Haddad.ics']?.match(/STATUS:CANCELLED/g)).toHaveLength(2)
  })
})

describe('what was announced by phone', () => {
  it('is still said by phone when its request is withdrawn', async () => {
    const byPhone = planned('base').map((file) =>
      file.name === 'requests.csv'
        ? {
            ...file,
            bytes: bytesOf(
              textOf(file.bytes)
                .replace(/room_id\r?\n/, 'room_id,mode\n')
                .replace(/^(Q\d.*?)\r?$/gm, '$1,phone'),
            ),
          }
        : file,
    )
    const school = await announcedSchool(byPhone)
    await school.announce()
    await school.update(caseFiles('family-out'))
    expect((await school.papers('letter', 'household')).H2).toContain('By phone')
  })
})

describe('one meeting about two children', () => {
  it('reads as one in the letter, on the card, in messages and in the mail merge', async () => {
    const school = await announcedSchool([
      ...caseFiles('sibling-meeting'),
      { name: 'appointments.csv', bytes: bytesOf(textOf(places).replace('Q4,tue,17:00', 'Q4,tue,16:40')) },
    ])
    await school.announce()
    const letter = (await school.papers('letter', 'household')).H3 ?? ''
    expect(letter.match(/16:40–16:50/g)).toHaveLength(1)
    expect(letter).toContain('Ida i Leo')
    expect((await school.papers('itinerary', 'household')).H3?.match(/16:40/g)).toHaveLength(1)
    const message = tableOf(await school.shared({ kind: 'messages', as: 'csv' })).find(
      ({ household_id: id }) => id === 'H3',
    )
    expect(message?.sms_text).toContain('16:40 Ida i Leo · Mr Pryce')
    expect(message?.email_text).toContain('16:40–16:50 · Ida i Leo · Mr Pryce')
    expect(message?.contact).toBe('+44 7700 900111')
    const merge = tableOf(await school.shared({ kind: 'mail-merge', as: 'csv' }))
    expect(merge.find(({ household_id: id }) => id === 'H3')).toMatchObject({
      meetings: '2',
      meeting_1_child: 'Ida i Leo',
      meeting_2_child: 'Leo',
      contact: '+44 7700 900111',
    })
  })
})

describe('meetings withheld from families', () => {
  it('are named at import, in what needs attention and when announcing, and are in no count of what is announced', async () => {
    const school = await announcedSchool(planned('one-child-withheld'))
    const { notes } = await school.preview(caseFiles('one-child-withheld'))
    const families = [{ child: 'Leo Sobczak', household: 'Sobczak family' }]
    expect(notes).toContainEqual({ kind: 'requests-withheld', count: 2, families })
    const format = formatFor('en-GB')
    const sentence = withheldText(2, families, format)
    expect(sentence).toMatch(
      /^2 meetings that cannot be announced to the family: Leo Sobczak \(Sobczak family\)\./,
    )

    const found = await school.storage.planned(school.eventId)
    if (!found) throw new Error('nothing is planned')
    const event = eventPlanOf({ ...found, announced: null })
    expect(attentionOf(event, [], [], [], format).map(({ text }) => text)).toContain(sentence)

    expect(await school.announce()).toMatchObject({ appointments: 4, families: 3, withheld: 2 })
    const letter = (await school.papers('letter', 'household')).H3
    expect(letter).toContain('Ida')
    expect(letter).not.toContain('Leo')
    const merge = tableOf(await school.shared({ kind: 'mail-merge', as: 'csv' }))
    const counted = merge.reduce((sum, row) => sum + Number(row.meetings), 0)
    expect(counted).toBe(4)
  })
})
