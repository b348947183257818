import { describe, expect, it } from 'vitest'
import { mergeImport } from '@shared/exchange/import-merge/merge-import'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { instant } from '@shared/kernel/time'
import { tinyFiles, tinyFolder, warningsOf } from './folders'

const emptySchool = {
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
const header = 'request_id,session_id,start,status\n'

/** The tiny folder with announced appointments, imported as a new event; appointments by the folder's own ids. */
function merged(rows: readonly string[], changes: Readonly<Record<string, string | null>> = {}) {
  const read = readConferenceFolder(
    tinyFiles({ 'appointments.csv': `${header}${rows.join('\n')}\n`, ...changes }),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  let given = 0
  const { records, notes } = mergeImport(read.value.conference, {
    answers: {},
    school: emptySchool,
    teachingGroups: [],
    standingSeparations: [],
    markers: [],
    event: null,
    newId: () => `id-${++given}`,
    now: instant('2026-11-21T12:00:00.000Z'),
    isSample: false,
  })
  const sourceOf = new Map<string, string>(records.request.map(({ id, sourceId }) => [id, sourceId]))
  const interpreterOf = new Map<string, string>(records.interpreter.map(({ id, sourceId }) => [id, sourceId]))
  return {
    records,
    notes,
    standing: records.appointment.map(({ requestId, start, pinned, interpreterId }) => [
      sourceOf.get(requestId),
      start,
      pinned,
      ...(interpreterId === null ? [] : [interpreterOf.get(interpreterId)]),
    ]),
    unplaced: records.plan[0]?.unplaced.map(({ requestId }) => sourceOf.get(requestId)),
  }
}

describe('what was announced', () => {
  it('is the first plan of a new event, and its pins are pinned', () => {
    const { records, notes, standing, unplaced } = merged(['Q1,tue,16:00,announced', 'Q2,tue,16:30,pinned'])
    expect(standing).toEqual([
      ['Q1', 960, false],
      ['Q2', 990, true],
    ])
    expect(unplaced).toEqual(['Q3'])
    const [plan] = records.plan
    expect(plan).toMatchObject({ madeBy: 'import', revision: null, figures: { changes: 0 } })
    expect(records.event[0]?.currentPlanId).toBe(plan?.id)
    expect(notes).toEqual([{ kind: 'appointments-announced', count: 2 }])
  })

  it('is no plan where nothing of it is left', () => {
    const { records } = merged([])
    expect(records).toMatchObject({ plan: [], appointment: [], event: [{ currentPlanId: null }] })
  })

  it('stands on the board where it breaks a rule now, and says so', () => {
    // Ada Okoro leaves at 18:02.
    const { standing, notes } = merged(['Q1,tue,18:00,announced'])
    expect(standing).toEqual([['Q1', 1080, false]])
    expect(notes).toContainEqual({ kind: 'appointments-in-conflict', count: 1 })
  })

  it('is left out, with a warning, where its request, its session or its time is gone', () => {
    const rows = [
      'Q1,tue,16:00,announced',
      'Q9,tue,16:10,announced',
      'Q3,fri,16:00,announced',
      'Q2,tue,19:00,announced',
    ]
    const { standing, unplaced } = merged(rows)
    expect(standing).toEqual([['Q1', 960, false]])
    expect(unplaced).toEqual(['Q2', 'Q3'])
    expect(warningsOf(tinyFiles({ 'appointments.csv': `${header}${rows.join('\n')}\n` }))).toEqual([
      ['appointments.csv', 3, 'request_id', 'Q9', { kind: 'announced-request-gone' }],
      ['appointments.csv', 4, 'session_id', 'fri', { kind: 'announced-session-gone' }],
      ['appointments.csv', 5, 'start', '19:00', { kind: 'announced-outside-session' }],
    ])
  })

  it('keeps a shared meeting together where only one of its rows is announced', () => {
    const together = `request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id,meeting_id
Q1,H1,S1,T1,required,10,no,,M1
Q3,H2,S1,T1,required,10,no,,M1
`
    const { standing } = merged(['Q1,tue,16:00,pinned'], {
      'requests.csv': together,
      'household_students.csv':
        'household_id,student_id,relationship,receives_letters\nH1,S1,parent,yes\nH2,S1,parent,yes\n',
    })
    expect(standing).toEqual([
      ['Q1', 960, true],
      ['Q3', 960, true],
    ])
  })

  it('gets interpreters, and says where there is none', () => {
    const changes = {
      'households.csv': (tinyFolder['households.csv'] ?? '').replaceAll('en,,', 'en,pl,'),
      'requests.csv': `request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id
Q1,H1,S1,T1,required,10,no,
Q3,H2,S2,T1,required,10,no,
`,
      'separations.csv': null,
    }
    const { standing, notes } = merged(['Q1,tue,16:00,announced', 'Q3,tue,16:10,announced'], changes)
    expect(standing).toEqual([
      ['Q1', 960, false, 'I1'],
      ['Q3', 970, false, 'I1'],
    ])
    expect(notes).toEqual([{ kind: 'appointments-announced', count: 2 }])
    const clash = merged(['Q1,tue,16:00,announced', 'Q3,tue,16:05,announced'], changes)
    expect(clash.standing).toEqual([
      ['Q1', 960, false, 'I1'],
      ['Q3', 965, false],
    ])
    expect(clash.notes).toContainEqual({ kind: 'appointments-in-conflict', count: 2 })
  })
})
