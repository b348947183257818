import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankAnswers } from '@shared/domain/requests/reply-slip'
import { priorities, type Request } from '@shared/domain/requests/request'
import {
  blankTeacherAnswer,
  teacherLists,
  teacherWishes,
  type TeacherAnswer,
  type TeacherListEntry,
} from '@shared/domain/requests/teacher-list'
import {
  teacherListOutcome,
  type FilledInLine,
  type TeacherListOutcome,
  type TeacherListSurroundings,
} from '@shared/domain/requests/teacher-list-outcome'
import {
  idOf,
  type EventId,
  type HouseholdId,
  type RequestId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { instant, minutes } from '@shared/kernel/time'

const eventId = idOf<EventId>('e1')
const ann = idOf<StaffId>('ann')
const child = idOf<StudentId>('noor')
const home = idOf<HouseholdId>('home')
const request = (id: string, more: Partial<Request> = {}): Request => ({
  id: idOf<RequestId>(id),
  sourceId: id,
  householdId: home,
  studentId: child,
  staffIds: [ann],
  priority: 'requested',
  rank: null,
  minutes: minutes(10),
  studentAttends: false,
  roomId: null,
  subject: '',
  mode: 'in-person',
  groupId: null,
  ...more,
})
const guardianship = (householdId: HouseholdId, studentId: StudentId, receivesLetters = true) => ({
  householdId,
  studentId,
  relationship: '',
  receivesLetters,
})

type Around = Partial<TeacherListSurroundings>

/** An event of one family; new records are numbered on. */
function surroundings(more: Around = {}): TeacherListSurroundings {
  let made = (more.requests?.length ?? 0) + (more.entries?.length ?? 0)
  return {
    eventId,
    households: [{ id: home }],
    guardianships: [guardianship(home, child)],
    requests: [],
    entries: [],
    slips: [],
    announced: new Set(),
    plainRequest: ({ householdId, studentId, staffId }) =>
      request(`new-${++made}-${householdId}-${studentId}-${staffId}`, {
        householdId,
        studentId,
        staffIds: [staffId],
      }),
    newId: () => `entry-${++made}`,
    ...more,
  }
}

const line = (answer: Partial<TeacherAnswer>, more: Partial<FilledInLine> = {}): FilledInLine => ({
  ...blankTeacherAnswer,
  ...answer,
  staffId: ann,
  studentId: child,
  ...more,
})

/** The event as it is once an outcome is kept. */
function kept(around: TeacherListSurroundings, outcome: TeacherListOutcome): TeacherListSurroundings {
  const changed = new Map(outcome.changed.map(({ after }) => [after.id, after]))
  const gone = new Set(outcome.withdrawn.map(({ id }) => id))
  const replaced = new Set(outcome.entries.flatMap(({ before }) => before ?? []))
  return {
    ...around,
    requests: [
      ...around.requests.filter(({ id }) => !gone.has(id)).map((one) => changed.get(one.id) ?? one),
      ...outcome.added,
    ],
    entries: [
      ...around.entries.filter((one) => !replaced.has(one)),
      ...outcome.entries.flatMap(({ after }) => after ?? []),
    ],
  }
}
const fill = (around: TeacherListSurroundings, ...lines: readonly FilledInLine[]) =>
  kept(around, teacherListOutcome(lines, around))
const shown = ({ requests }: TeacherListSurroundings): readonly string[] =>
  requests.map(({ priority, minutes: length }) => `${priority} ${length}`)

describe('a line of a teacher’s list', () => {
  it.each<[string, Partial<TeacherAnswer>, readonly Partial<Request>[], readonly string[]]>([
    ['asks for a meeting that must be', { wish: 'must-see' }, [], ['required 10']],
    ['asks for a meeting that would be good', { wish: 'would-like' }, [], ['requested 10']],
    ['asks for twice the usual time', { wish: 'would-like', doubleLength: true }, [], ['requested 20']],
    ['raises what the family asked for', { wish: 'must-see' }, [{}], ['required 10']],
    ['raises what is optional', { wish: 'would-like' }, [{ priority: 'optional' }], ['requested 10']],
    ['lowers nothing', { wish: 'would-like' }, [{ priority: 'required' }], ['required 10']],
    ['lengthens what is there', { doubleLength: true }, [{}], ['requested 20']],
    ['shortens nothing', { doubleLength: true }, [{ minutes: minutes(30) }], ['requested 30']],
    ['leaves the wish of the family', { wish: 'not-necessary' }, [{ rank: 1 }], ['requested 10']],
    ['asks for no meeting by a comment', { comment: 'Reading' }, [], []],
    [
      'leaves a meeting of several families as long as it is',
      { wish: 'must-see', doubleLength: true },
      [{ groupId: idOf('g1') }],
      ['required 10'],
    ],
  ])('%s', (_, answer, requests, expected) => {
    const around = surroundings({ requests: requests.map((more, i) => request(`r${i}`, more)) })
    const after = fill(around, line(answer))
    expect(shown(after)).toEqual(expected)
    expect(after.entries).toMatchObject([answer])
  })

  it('is for each family that gets letters, and says where there is none', () => {
    const other = idOf<HouseholdId>('other')
    const around = surroundings({
      households: [{ id: home }, { id: other }],
      guardianships: [guardianship(home, child), guardianship(other, child)],
    })
    expect(fill(around, line({ wish: 'must-see' })).requests.map((one) => one.householdId)).toEqual([
      home,
      other,
    ])
    const none = surroundings({ guardianships: [guardianship(home, child, false)] })
    expect(teacherListOutcome([line({ wish: 'must-see' })], none)).toMatchObject({
      added: [],
      withoutFamily: [{ studentId: child }],
    })
  })

  it('taken back leaves what was changed since as it is', () => {
    const raised = fill(
      surroundings({ requests: [request('r1', { priority: 'optional' })] }),
      line({ wish: 'must-see' }),
    )
    const lengthened = {
      ...raised,
      requests: raised.requests.map((one) => ({ ...one, minutes: minutes(15) })),
    }
    expect(shown(fill(lengthened, line({})))).toEqual(['optional 15'])
    const added = fill(surroundings(), line({ wish: 'would-like' }))
    const ticked = { ...added, slips: [{ householdId: home, choices: [{ studentId: child, staffId: ann }] }] }
    expect(shown(fill(ticked, line({ wish: 'not-necessary' })))).toEqual(['requested 10'])
    const own = {
      ...added,
      requests: added.requests.map((one) => ({ ...one, priority: 'required' as const })),
    }
    expect(shown(fill(own, line({})))).toEqual(['required 10'])
  })

  it('taken back leaves a meeting that was announced', () => {
    const added = fill(surroundings(), line({ wish: 'would-like' }))
    const announced = new Set(added.requests.map(({ id }) => id))
    const after = fill({ ...added, announced }, line({}))
    expect(shown(after)).toEqual(['requested 10'])
    expect(shown(fill({ ...after, announced: new Set() }, line({})))).toEqual([])
  })

  it('does not bring back what somebody has withdrawn, unless it says otherwise now', () => {
    const withdrawn = { ...fill(surroundings(), line({ wish: 'would-like' })), requests: [] }
    expect(fill(withdrawn, line({ wish: 'would-like' }))).toEqual(withdrawn)
    expect(shown(fill(withdrawn, line({ wish: 'must-see' })))).toEqual(['required 10'])
  })

  it('goes on for the other teacher of the same meeting', () => {
    const ben = idOf<StaffId>('ben')
    const around = surroundings({ requests: [request('r1', { staffIds: [ann, ben] })] })
    const both = fill(around, line({ wish: 'must-see' }), line({ wish: 'must-see' }, { staffId: ben }))
    expect(shown(fill(both, line({})))).toEqual(['required 10'])
    expect(shown(fill(both, line({}), line({}, { staffId: ben })))).toEqual(['requested 10'])
  })
})

const ben = idOf<StaffId>('ben')
const staffIds = [ann, ben]
const students = ['noor', 'sam'].map((id) => idOf<StudentId>(id))
const homes = ['home', 'other'].map((id) => idOf<HouseholdId>(id))
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const lines = fc.array(
  fc.record({
    staffId: oneOf(staffIds),
    studentId: oneOf(students),
    wish: oneOf([...teacherWishes, null]),
    doubleLength: fc.boolean(),
    comment: oneOf(['', 'Reading']),
  }),
  { maxLength: 6 },
)
const requests = fc.uniqueArray(
  fc.record({
    householdId: oneOf(homes),
    studentId: oneOf(students),
    staffIds: oneOf<Request['staffIds']>([[ann], [ben], [ben, ann]]),
    priority: oneOf(priorities),
    minutes: oneOf([5, 10, 15, 30].map(minutes)),
    rank: oneOf([null, 1, 2]),
    subject: oneOf(['', 'Music']),
  }),
  {
    maxLength: 8,
    selector: (one) => `${one.householdId} ${one.studentId} ${one.staffIds.join()} ${one.subject}`,
  },
)
const events = fc.record({ requests }).map(({ requests: rows }) =>
  surroundings({
    households: homes.map((id) => ({ id })),
    guardianships: homes.flatMap((id) => students.map((one) => guardianship(id, one))),
    requests: rows.map((more, i) => request(`r${i}`, more)),
  }),
)
/** In no order, without what tells records that were made twice apart. */
const contentOf = ({ requests: rows, entries }: TeacherListSurroundings) => ({
  requests: new Map(rows.map((one) => [one.id, one])),
  entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

describe('lists, whatever they say', () => {
  it('change nothing when they are filled in the same once more', () => {
    fc.assert(
      fc.property(events, lines, (around, filled) => {
        const after = fill(around, ...filled)
        const last = new Map(filled.map((one) => [`${one.staffId} ${one.studentId}`, one]))
        expect(contentOf(fill(after, ...last.values()))).toEqual(contentOf(after))
      }),
    )
  })

  it('ask for nothing twice', () => {
    fc.assert(
      fc.property(events, lines, lines, (around, filled, again) => {
        const after = fill(fill(around, ...filled), ...again)
        const known = new Set(around.requests.map(({ id }) => id))
        for (const added of after.requests.filter(({ id }) => !known.has(id))) {
          const same = after.requests.filter(
            (one) =>
              one.householdId === added.householdId &&
              one.studentId === added.studentId &&
              one.staffIds.join() === added.staffIds.join(),
          )
          expect(same).toEqual([added])
        }
      }),
    )
  })

  it('withdraw, lower and shorten nothing that others asked for, and touch no word of it', () => {
    fc.assert(
      fc.property(events, lines, lines, (around, filled, again) => {
        const after = new Map(fill(fill(around, ...filled), ...again).requests.map((one) => [one.id, one]))
        for (const was of around.requests) {
          const is = after.get(was.id) ?? expect.fail('withdrawn')
          expect({ ...is, priority: was.priority, minutes: was.minutes }).toEqual(was)
          expect(priorities.indexOf(is.priority)).toBeLessThanOrEqual(priorities.indexOf(was.priority))
          expect(is.minutes).toBeGreaterThanOrEqual(was.minutes)
        }
      }),
    )
  })

  it('leave everything as it was once all marks are taken back', () => {
    fc.assert(
      fc.property(events, lines, lines, (around, filled, again) => {
        const all = [...filled, ...again]
        const after = fill(fill(around, ...filled), ...again)
        const back = fill(after, ...all.map((one) => ({ ...one, ...blankTeacherAnswer })))
        expect(contentOf(back)).toEqual(contentOf(around))
      }),
    )
  })
})

describe('the list of a teacher', () => {
  const group = (name: string, subject: string, studentIds: readonly StudentId[], ids = [ann]) => ({
    id: idOf<never>(name),
    sourceId: name,
    schoolYearId: idOf<never>('y1'),
    name,
    subject,
    yearGroup: '7',
    staffIds: ids,
    studentIds,
  })
  const sam = idOf<StudentId>('sam')
  const ben = idOf<StaffId>('ben')
  const source = {
    students: [{ id: child }, { id: sam }],
    enrolments: [child, sam].map((studentId) => ({
      studentId,
      schoolYearId: idOf<never>('y1'),
      form: '7B',
      yearGroup: '7',
    })),
    households: [{ id: home }],
    guardianships: [guardianship(home, child)],
    requests: [],
    groups: [],
    rules: [],
    slips: [],
    entries: [],
  }
  const listOf = (more: Partial<Parameters<typeof teacherLists>[0]>, staffId = ann) =>
    teacherLists({ ...source, ...more }).get(staffId) ?? []

  it('has the children of its groups and its form, each once, with what is taught', () => {
    const groups = [
      group('7x/Ma', 'Maths', [child, sam]),
      group('7x/Sc', 'Science', [child]),
      group('7B', '', [sam]),
      group('7x/Fr', 'French', [sam], [ben]),
    ]
    expect(listOf({ groups })).toMatchObject([
      { studentId: child, subjects: ['Maths', 'Science'], isOwnForm: false },
      { studentId: sam, subjects: ['Maths'], isOwnForm: true },
    ])
    const rules = [{ kind: 'form-teacher' as const, formTeachers: [{ form: '7b', staffId: ben }] }]
    expect(listOf({ rules }, ben)).toMatchObject([{ isOwnForm: true }, { isOwnForm: true }])
  })

  it('shows what each family wants, and what the teacher has filled in', () => {
    const entry: TeacherListEntry = {
      ...line({ wish: 'not-necessary', comment: 'Seen in May' }),
      id: 'tl1',
      eventId,
      requests: [],
    }
    const slip = {
      ...blankAnswers,
      id: 's1',
      eventId,
      householdId: home,
      typedAt: instant('2026-11-20T09:00:00.000Z'),
      addedIds: [],
    }
    const wanted = request('r1', { rank: 2 })
    const choices = [{ studentId: child, staffId: ann }]
    const found = listOf({ requests: [wanted], slips: [{ ...slip, choices }, slip], entries: [entry] })
    expect(found).toMatchObject([
      { families: [{ householdId: home, isTicked: false, request: wanted }], answer: entry },
    ])
    expect(listOf({ requests: [wanted] })).toMatchObject([{ families: [{ isTicked: null }] }])
  })
})
