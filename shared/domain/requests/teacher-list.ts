import { foldText } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import type { EventId, HouseholdId, RequestId, StaffId, StudentId } from '@shared/kernel/ids'
import type { Enrolment, Guardianship, Household, Student, TeachingGroup } from '../people/people'
import type { RuleDraft } from './event-setup'
import { positionOf, type ReplySlip, type SlipChoice } from './reply-slip'
import { priorities, type Request } from './request'

/** What a teacher can say of meeting the family of a child. */
export const teacherWishes = ['must-see', 'would-like', 'not-necessary'] as const
/** One of them. */
export type TeacherWish = (typeof teacherWishes)[number]

/** What a teacher fills in beside a child. */
export interface TeacherAnswer {
  /** Null: nothing was marked. */
  readonly wish: TeacherWish | null
  /** A meeting with this family takes twice the usual time. */
  readonly doubleLength: boolean
  /** For the office, in the teacher's own words. */
  readonly comment: string
}

/** Beside a child nothing is filled in. */
export const blankTeacherAnswer: TeacherAnswer = { wish: null, doubleLength: false, comment: '' }

/** What two answers can differ in, in the order of the list. */
export const teacherAnswerFields = ['wish', 'doubleLength', 'comment'] as const
/** One of them. */
export type TeacherAnswerField = (typeof teacherAnswerFields)[number]

/** Whether a teacher has filled in nothing beside a child. */
export const isBlankAnswer = (answer: TeacherAnswer): boolean =>
  teacherAnswerFields.every((field) => answer[field] === blankTeacherAnswer[field])

/** What a list decides of a request. */
export type ListedTerms = Pick<Request, 'priority' | 'minutes'>

/** A request that an entry of a list stands behind. */
export interface EntryRequest {
  readonly requestId: RequestId
  readonly householdId: HouseholdId
  /** What it was without the entry; null: the entry has added it. */
  readonly before: ListedTerms | null
  /** As the entry left it. Where it is otherwise now, somebody has changed it since. */
  readonly after: ListedTerms
}

/** What a teacher has filled in beside a child for an event, as it is kept. */
export interface TeacherListEntry extends TeacherAnswer {
  readonly id: string
  readonly eventId: EventId
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly requests: readonly EntryRequest[]
}

/** What a family itself wants of a teacher. */
export interface FamilyWish {
  readonly householdId: HouseholdId
  /** Whether it ticked the teacher on its slip; null: no slip has come back. */
  readonly isTicked: boolean | null
  /** The request there is; the strongest where there are several. */
  readonly request: Request | null
}

/** A child on a teacher's list. */
export interface TeacherListRow {
  readonly studentId: StudentId
  /** What the teacher teaches the child, each subject once. */
  readonly subjects: readonly string[]
  /** Whether the child is in the teacher's own form. */
  readonly isOwnForm: boolean
  readonly families: readonly FamilyWish[]
  readonly answer: TeacherAnswer
}

/** The lines of each teacher's list. */
export type TeacherLists = ReadonlyMap<StaffId, readonly TeacherListRow[]>

/** What teachers' lists are made from. */
export interface TeacherListSource {
  /** The children and families that take part in the event. */
  readonly students: readonly Pick<Student, 'id'>[]
  readonly enrolments: readonly Enrolment[]
  readonly households: readonly Pick<Household, 'id'>[]
  readonly guardianships: readonly Guardianship[]
  readonly requests: readonly Request[]
  /** Who teaches which children in the event's school year. */
  readonly groups: readonly TeachingGroup[]
  /** Form teachers named by the event's rules where the groups name none. */
  readonly rules: readonly Pick<RuleDraft, 'kind' | 'formTeachers'>[]
  readonly slips: readonly ReplySlip[]
  readonly entries: readonly TeacherListEntry[]
}

/** The children of every teacher's groups and form, and those that a family wants to talk about, by teacher. */
export function teacherLists(source: TeacherListSource): TeacherLists {
  const { students, groups, requests, entries } = source
  const formOf = new Map(source.enrolments.map(({ studentId, form }) => [studentId, foldText(form)]))
  const chosenForms = source.rules.flatMap(({ kind, formTeachers }) =>
    kind === 'form-teacher' ? formTeachers : [],
  )
  const taught = groupBy(
    groups.flatMap((group) => group.studentIds.map((studentId) => ({ studentId, group }))),
    ({ studentId }) => studentId,
  )
  const asked = groupBy(requests, ({ studentId }) => studentId)
  const filledIn = groupBy(entries, ({ studentId }) => studentId)
  const familiesFor = familyWishes(source)
  const rows = students.flatMap(({ id: studentId }) => {
    const form = formOf.get(studentId) ?? ''
    const own = (taught.get(studentId) ?? []).map(({ group }) => group)
    const ofForm = chosenForms.filter((one) => foldText(one.form) === form).map(({ staffId }) => staffId)
    const wanted = asked.get(studentId) ?? []
    const answers = filledIn.get(studentId) ?? []
    const staffIds = new Set([
      ...own.flatMap((group) => group.staffIds),
      ...ofForm,
      ...wanted.flatMap((request) => request.staffIds),
      ...answers.map(({ staffId }) => staffId),
    ])
    return [...staffIds].map((staffId) => {
      const shared = own.filter((group) => group.staffIds.includes(staffId))
      const row: TeacherListRow = {
        studentId,
        subjects: [...new Set(shared.map(({ subject }) => subject))].filter((text) => text !== ''),
        isOwnForm:
          ofForm.includes(staffId) || shared.some(({ name }) => form !== '' && foldText(name) === form),
        families: familiesFor({ studentId, staffId }, wanted),
        answer: answers.findLast((one) => one.staffId === staffId) ?? blankTeacherAnswer,
      }
      return { staffId, row }
    })
  })
  return new Map(
    [...groupBy(rows, ({ staffId }) => staffId)].map(([staffId, own]) => [
      staffId,
      own.map(({ row }) => row),
    ]),
  )
}

/** The families of a child that get letters about it in an event. */
export function letterFamilies({
  households,
  guardianships,
}: Pick<TeacherListSource, 'households' | 'guardianships'>): (
  studentId: StudentId,
) => readonly HouseholdId[] {
  const known = new Set(households.map(({ id }) => id))
  const byChild = groupBy(
    guardianships.filter((row) => row.receivesLetters && known.has(row.householdId)),
    ({ studentId }) => studentId,
  )
  return (studentId) => (byChild.get(studentId) ?? []).map(({ householdId }) => householdId)
}

/** The strongest of several requests, the same one whatever their order. */
export const strongestRequest = (requests: readonly Request[]): Request | null =>
  requests.toSorted(
    (a, b) => priorities.indexOf(a.priority) - priorities.indexOf(b.priority) || (a.id < b.id ? -1 : 1),
  )[0] ?? null

function familyWishes(
  source: TeacherListSource,
): (choice: SlipChoice, asked: readonly Request[]) => readonly FamilyWish[] {
  const familiesOf = letterFamilies(source)
  // The newest slip of a family comes last, and stays.
  const slips = new Map(
    source.slips
      .toSorted((a, b) => a.typedAt.localeCompare(b.typedAt))
      .map((slip) => [slip.householdId, slip]),
  )
  return (choice, asked) => {
    const own = asked.filter(({ staffIds }) => staffIds.includes(choice.staffId))
    const ids = new Set([...familiesOf(choice.studentId), ...own.map(({ householdId }) => householdId)])
    return [...ids].map((householdId) => {
      const slip = slips.get(householdId)
      return {
        householdId,
        isTicked: slip ? positionOf(slip.choices, choice) !== null : null,
        request: strongestRequest(own.filter((request) => request.householdId === householdId)),
      }
    })
  }
}

/** What somebody says of a line away from the screen, as in a spreadsheet; what is left blank says nothing. */
export interface SaidLine {
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly wish: TeacherWish | null
  /** Marks that are taken back where they were given. */
  readonly denied: readonly TeacherWish[]
  readonly doubleLength: boolean | null
  readonly comment: string
}

/** What is filled in once somebody has said more of it. A blank erases nothing. */
export const answerWith = (answer: TeacherAnswer, said: SaidLine): TeacherAnswer => ({
  wish: said.wish ?? (answer.wish !== null && said.denied.includes(answer.wish) ? null : answer.wish),
  doubleLength: said.doubleLength ?? answer.doubleLength,
  comment: said.comment === '' ? answer.comment : said.comment,
})

/** A field of a line that becomes another. */
export interface TeacherAnswerChange {
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly field: TeacherAnswerField
  readonly before: TeacherAnswer
  readonly after: TeacherAnswer
}

/** Field by field, what said lines change of what teachers have filled in so far. */
export function answerChanges(
  entries: readonly TeacherListEntry[],
  said: readonly SaidLine[],
): readonly TeacherAnswerChange[] {
  const known = new Map(entries.map((one) => [`${one.staffId} ${one.studentId}`, one]))
  return said.flatMap((line) => {
    const { staffId, studentId } = line
    const before = known.get(`${staffId} ${studentId}`) ?? blankTeacherAnswer
    const after = answerWith(before, line)
    return teacherAnswerFields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ staffId, studentId, field, before, after }))
  })
}
