import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsWithFolderIds, withFolderIds } from '@shared/exchange/folder-ids'
import type { TeachingGroup } from '@shared/domain/people/people'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { mergeImport } from '@shared/exchange/import-merge/merge-import'
import type { KnownSchool } from '@shared/exchange/import-merge/records'
import { idOf } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { problemsOf, tinyFiles } from './folders'
import { anyConference, teachingGroupsOf } from './random-conference'

const groups = (...rows: readonly string[]) =>
  tinyFiles({
    'teaching_groups.csv': ['group_id,name,subject,year_group,staff_ids,student_ids', ...rows, ''].join('\n'),
  })

function read(files: Parameters<typeof readConferenceFolder>[0]) {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}

const nobody: KnownSchool = {
  schoolYear: [],
  staff: [],
  student: [],
  household: [],
  adult: [],
  interpreter: [],
  room: [],
  guardianship: [],
  enrolment: [],
  teachingGroup: [],
}

let given = 0
const imported = ({ conference, teachingGroups }: ReturnType<typeof read>, school = nobody) =>
  mergeImport(conference, {
    ...{ school, teachingGroups, standingSeparations: [], markers: [], answers: {}, event: null },
    newId: () => `id-${++given}`,
    now: instant('2026-11-01T09:00:00.000Z'),
    isSample: false,
  })

const namesOf = (all: readonly TeachingGroup[]) =>
  all.map(({ sourceId, name, staffIds, studentIds }) => [sourceId, name, staffIds.length, studentIds.length])

describe('the teaching groups of a conference folder', () => {
  it('are read, none where there is no file', () => {
    expect(read(tinyFiles()).teachingGroups).toEqual([])
    expect(read(groups('9A/Ma,Maths 9A,Maths,9,T1;T2,S1', 'X,,,,,')).teachingGroups).toEqual([
      {
        ...{ id: '9A/Ma', sourceId: '9A/Ma', schoolYearId: '2026/27' },
        ...{ name: 'Maths 9A', subject: 'Maths', yearGroup: '9', staffIds: ['T1', 'T2'], studentIds: ['S1'] },
      },
      {
        ...{ id: 'X', sourceId: 'X', schoolYearId: '2026/27' },
        ...{ name: '', subject: '', yearGroup: '', staffIds: [], studentIds: [] },
      },
    ])
  })

  it('have all their problems named at once, with line, column and value', () => {
    const file = 'teaching_groups.csv'
    expect(problemsOf(groups('C1,a,,,T9,S1;S1', ',b,,,,', 'C1,c,,,T1,S7'))).toEqual([
      [file, 2, 'staff_ids', 'T9', { kind: 'unknown-id', id: 'T9', subject: 'staff' }],
      [file, 2, 'student_ids', 'S1;S1', { kind: 'repeated-in-list', id: 'S1' }],
      [file, 3, 'group_id', '', { kind: 'blank' }],
      [file, 4, 'group_id', 'C1', { kind: 'duplicate-id', firstLine: 2 }],
      [file, 4, 'student_ids', 'S7', { kind: 'unknown-id', id: 'S7', subject: 'student' }],
    ])
    const [missing] = problemsOf(tinyFiles({ [file]: 'group_id,name\nC1,a\n' }))
    expect(missing?.[0]).toBe(file)
  })

  it('are the same groups when they are imported again, and keep members from elsewhere', () => {
    const folder = read(groups('C1,Maths 9A,Maths,9,T1,S1', 'C2,Art,Art,9,T2,S2'))
    const first = imported(folder)
    expect(namesOf(first.records.teachingGroup)).toEqual([
      ['C1', 'Maths 9A', 1, 1],
      ['C2', 'Art', 1, 1],
    ])
    expect(first.counts.teachingGroups).toBe(2)
    const elsewhere = first.records.teachingGroup.map((group) => ({
      ...group,
      // The second was made in the app.
      sourceId: group.sourceId === 'C2' ? '' : group.sourceId,
      studentIds: [...group.studentIds, idOf<never>('of another event')],
    }))
    const again = imported(read(groups('C1,Maths,Maths,9,T1;T2,', 'C5,art,Art,9,T2,S2')), {
      ...first.records,
      teachingGroup: elsewhere,
    })
    expect(again.records.teachingGroup.map(({ id }) => id)).toEqual(elsewhere.map(({ id }) => id))
    expect(namesOf(again.records.teachingGroup)).toEqual([
      ['C1', 'Maths', 2, 1],
      ['C5', 'art', 1, 2],
    ])
  })

  it('of any school come back the same from the folder of an event, with nobody from elsewhere', () => {
    const any = anyConference.chain((conference) =>
      fc.record({ conference: fc.constant(conference), teachingGroups: teachingGroupsOf(conference) }),
    )
    fc.assert(
      fc.property(any, (made) => {
        const { records } = imported({ ...made, warnings: [] })
        const [event] = records.event
        if (!event) return expect.fail('no event')
        const conference = {
          ...made.conference,
          ...{ event, staff: records.staff, students: records.student, rooms: records.room },
          ...{ households: records.household, adults: records.adult, interpreters: records.interpreter },
          ...{
            requests: records.request,
            groupSessions: records.groupSession,
            enrolments: records.enrolment,
          },
          ...{ guardianships: records.guardianship, staffRooms: records.staffRoom, travel: records.travel },
          ...{ availability: records.availability, separations: records.separation },
          commitments: records.commitment,
        }
        const stored = records.teachingGroup.map((group) => ({
          ...group,
          staffIds: [...group.staffIds, idOf<never>('elsewhere')],
        }))
        const back = read(
          writeConferenceFolder(withFolderIds(conference), {
            teachingGroups: groupsWithFolderIds(stored, conference),
          }),
        )
        const filled = made.teachingGroups.filter(
          ({ staffIds, studentIds }) => staffIds.length + studentIds.length > 0,
        )
        expect(namesOf(back.teachingGroups)).toEqual(namesOf(filled))
      }),
      { numRuns: 50 },
    )
  })
})
