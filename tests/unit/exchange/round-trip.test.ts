import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { readConferenceFolder, type FolderRead } from '@shared/exchange/folder/read-folder'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { bytesOf, textOf, tinyFiles } from './folders'
import { anyConference, teachingGroupsOf } from './random-conference'

const withTeachingGroups = anyConference.chain((conference) =>
  fc.record({ conference: fc.constant(conference), teachingGroups: teachingGroupsOf(conference) }),
)

function read(files: readonly NamedBytes[]): FolderRead {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.slice(0, 5)))
  return outcome.value
}

describe('a conference folder', () => {
  it('of any conference reads back as the same, whatever names and ids hold', () => {
    fc.assert(
      fc.property(withTeachingGroups, ({ conference, teachingGroups }) => {
        const back = read(writeConferenceFolder(conference, { teachingGroups }))
        expect([back.conference, back.teachingGroups]).toEqual([conference, teachingGroups])
      }),
      { numRuns: 200 },
    )
  })

  it('gives the ids, texts and times of its rows', () => {
    const { conference, warnings } = read(tinyFiles())
    expect(warnings).toEqual([])
    expect(conference.event).toMatchObject({
      kind: 'consultation',
      slotMinutes: 5,
      schoolYearId: '2026/27',
      staffRest: null,
    })
    expect(
      conference.event.sessions.map((session) => [session.sourceId, session.start, session.breaks]),
    ).toEqual([
      ['tue', 960, [{ start: 1050, end: 1060 }]],
      ['thu', 960, []],
    ])
    expect(conference.staff[1]).toMatchObject({
      id: 'T2',
      sourceId: 'T2',
      title: '',
      languages: ['en', 'pl'],
    })
    expect(conference.staffRooms).toEqual([
      { staffId: 'T1', sessionId: null, roomId: 'R1' },
      { staffId: 'T2', sessionId: null, roomId: 'R2' },
      { staffId: 'T1', sessionId: 'thu', roomId: 'R2' },
    ])
    expect(conference.travel.map((walk) => walk.between)).toEqual(['rooms', 'buildings'])
    expect(conference.requests.map(({ mode, roomId, groupId }) => [mode, roomId, groupId])).toEqual([
      ['in-person', null, null],
      ['phone', null, null],
      ['in-person', 'R2', null],
    ])
    expect(conference.commitments).toEqual([
      { requestId: 'Q1', sessionId: 'tue', start: 960, status: 'announced', staffIds: null, roomId: null },
    ])
  })

  it('is the same with a byte order mark, with CRLF, and with both kinds of line end in one file', () => {
    const plain = read(tinyFiles()).conference
    const changed = (change: (text: string) => string) =>
      read(tinyFiles().map(({ name, bytes }) => ({ name, bytes: bytesOf(change(textOf(bytes))) }))).conference
    expect(changed((text) => `\uFEFF${text}`)).toEqual(plain)
    expect(changed((text) => text.replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(changed((text) => text.replace('\n', '\r\n'))).toEqual(plain)
    expect(changed((text) => text.trimEnd())).toEqual(plain)
    expect(changed((text) => (text.startsWith('{') ? text : `${text}\n,,,\n`))).toEqual(plain)
  })

  it('finds its files whatever their case, and holds sessions in order of time', () => {
    const shouted = tinyFiles().map(({ name, bytes }) => ({ name: name.toUpperCase(), bytes }))
    expect(read(shouted).conference).toEqual(read(tinyFiles()).conference)
    const event = JSON.parse(textOf(tinyFiles()[0]?.bytes ?? bytesOf('{}'))) as { sessions: unknown[] }
    const turned = tinyFiles({
      'event.json': JSON.stringify({ ...event, sessions: event.sessions.toReversed() }),
    })
    expect(read(turned).conference).toEqual(read(tinyFiles()).conference)
  })

  it('writes optional files that have no rows only when asked to', () => {
    const { conference } = read(tinyFiles({ 'travel.csv': null, 'separations.csv': null }))
    const names = (files: readonly NamedBytes[]) => files.map((file) => file.name)
    expect(names(writeConferenceFolder(conference))).not.toContain('travel.csv')
    const all = writeConferenceFolder(conference, { withEmptyFiles: true })
    expect(textOf(all.find((file) => file.name === 'travel.csv')?.bytes ?? bytesOf(''))).toBe(
      'from,to,minutes\r\n',
    )
    expect(read(all).conference).toEqual(conference)
  })
})
