import { foldText } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import { idOf, type HouseholdId, type RequestId, type StaffId, type StudentId } from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import { hashText } from '@shared/kernel/random'
import { minutes, type Minutes } from '@shared/kernel/time'
import type { Enrolment, Guardianship, Household, Staff, Student, TeachingGroup } from '../people/people'
import type { EventSetup, InvitationRule, MeetingLimit, MeetingLimits } from './event-setup'
import type { Request } from './request'
import type { TeacherListEntry } from './teacher-list'

/** What a rule is applied to: the invited families of an event, and those who work at the school. */
export interface RuleSurroundings {
  readonly students: readonly Student[]
  readonly enrolments: readonly Enrolment[]
  readonly households: readonly Household[]
  readonly guardianships: readonly Guardianship[]
  /** Everybody of the school, those who take no part yet included. */
  readonly staff: readonly Staff[]
  /** Those of the event's school year. */
  readonly groups: readonly TeachingGroup[]
  readonly requests: readonly Request[]
  /** What teachers have filled in on their lists. */
  readonly listEntries: readonly Pick<TeacherListEntry, 'staffId' | 'studentId' | 'wish'>[]
  readonly setup: EventSetup
}

/** What a rule makes, and why not more. */
export interface RuleOutcome {
  readonly requests: readonly Request[]
  /** Meetings that are asked for already, by this rule, another one or a person. */
  readonly alreadyThere: number
  /** Meetings that are not asked for because the teacher has marked them as not necessary. */
  readonly notNecessary: number
  /** Requests of this rule that somebody has withdrawn; they are not made again. */
  readonly withdrawn: number
  /** Meetings that a limit leaves out. */
  readonly overLimit: number
  /** Children whose families the rule finds nobody to meet for. */
  readonly withoutTeacher: readonly StudentId[]
  /** Children none of whose families gets letters. */
  readonly withoutFamily: readonly StudentId[]
}

/** Who is met in one meeting that a rule asks for. */
interface Wanted {
  readonly staffIds: readonly [StaffId, ...StaffId[]]
  readonly subject: string
}

interface Candidate extends Wanted {
  readonly id: RequestId
  readonly studentId: StudentId
  readonly householdId: HouseholdId
}

/**
 * The requests that a rule still has to make. Applied again it adds what is missing: nothing is asked for twice, nothing that a
 * person withdrew or a teacher finds not necessary comes back, and no request that is there is touched.
 */
export function applyRule(rule: InvitationRule, around: RuleSurroundings): RuleOutcome {
  const { wanted, withoutTeacher, withoutFamily } = candidatesOf(rule, around)
  const ids = new Set(around.requests.map(({ id }) => id))
  const made = new Set(rule.made)
  const isThere = askedAlready(around.requests)
  const open = wanted.filter((one) => !ids.has(one.id) && !isThere(one))
  const isWanted = wantedByTeachers(around.listEntries)
  const necessary = open.filter(isWanted)
  const missing = necessary.filter(({ id }) => !made.has(id))
  const within = withinLimits(missing, around.requests, around.setup.limits, rule.key)
  return {
    requests: within.map((one) => requestOf(one, rule, around)),
    alreadyThere: wanted.length - open.length,
    notNecessary: open.length - necessary.length,
    withdrawn: necessary.length - missing.length,
    overLimit: missing.length - within.length,
    withoutTeacher,
    withoutFamily,
  }
}

function candidatesOf(rule: InvitationRule, around: RuleSurroundings) {
  const formOf = new Map(around.enrolments.map((row) => [row.studentId, row]))
  const families = groupBy(
    around.guardianships.filter(({ receivesLetters }) => receivesLetters),
    ({ studentId }) => studentId,
  )
  const taking = new Set(around.households.map(({ id }) => id))
  const teachers = teachersBy(rule, around)
  const wanted: Candidate[] = []
  const [withoutTeacher, withoutFamily]: [StudentId[], StudentId[]] = [[], []]
  for (const { id: studentId } of around.students) {
    const place = formOf.get(studentId)
    if (!isFor(rule, place)) continue
    const own = teachers(studentId, place?.form ?? '')
    const letters = (families.get(studentId) ?? []).filter(({ householdId }) => taking.has(householdId))
    if (own.length === 0) withoutTeacher.push(studentId)
    if (letters.length === 0) withoutFamily.push(studentId)
    for (const { householdId } of letters)
      for (const meeting of own)
        wanted.push({ ...meeting, studentId, householdId, id: madeId(rule, studentId, householdId, meeting) })
  }
  return { wanted, withoutTeacher, withoutFamily }
}

const isFor = ({ yearGroups, forms }: InvitationRule, place: Enrolment | undefined): boolean =>
  (yearGroups.length === 0 && forms.length === 0) ||
  (place !== undefined && (yearGroups.includes(place.yearGroup) || forms.includes(place.form)))

/** Always the same for a rule and a meeting, so that a meeting that was withdrawn is known again. */
function madeId(
  { key }: InvitationRule,
  studentId: StudentId,
  householdId: HouseholdId,
  { staffIds }: Wanted,
): RequestId {
  const text = [key, studentId, householdId, ...staffIds].join('\n')
  const back = Array.from(text).toReversed().join('')
  return idOf([hashText(text, 1), hashText(back, 2), hashText(text + back, 3)].map(inBase36).join('-'))
}

const inBase36 = (hash: number): string => hash.toString(36).padStart(7, '0')

/** Who a rule has a child's family meet, meeting by meeting. */
function teachersBy(
  rule: InvitationRule,
  { staff, groups }: RuleSurroundings,
): (studentId: StudentId, form: string) => readonly Wanted[] {
  const here = new Set(staff.flatMap(({ id, leftOn }) => (leftOn === null ? [id] : [])))
  const together = (ids: readonly StaffId[], subject: string): readonly Wanted[] => {
    const [first, ...others] = [...new Set(ids)].filter((id) => here.has(id))
    return first === undefined ? [] : [{ staffIds: [first, ...others], subject }]
  }
  const each = (ids: readonly StaffId[], subject: string): readonly Wanted[] =>
    ids.flatMap((id) => together([id], subject))
  switch (rule.kind) {
    case 'named-staff': {
      const named = rule.together ? together(rule.staffIds, '') : each([...new Set(rule.staffIds)], '')
      return () => named
    }
    case 'form-teacher': {
      const chosen = new Map(rule.formTeachers.map(({ form, staffId }) => [foldText(form), staffId]))
      const known = formTeachers(groups)
      return (studentId, form) => {
        const own = chosen.get(foldText(form))
        return own === undefined ? together(known(studentId, form), '') : together([own], '')
      }
    }
    case 'teachers': {
      const of = groupsByStudent(groups)
      return (studentId, form) => {
        const all = of.get(studentId) ?? []
        const others = all.filter(({ name }) => foldText(name) !== foldText(form))
        const wanted =
          rule.subjects.length > 0
            ? all.filter(({ subject }) => rule.subjects.includes(subject))
            : others.length > 0
              ? others
              : all
        const subjects = new Map<StaffId, string[]>()
        for (const { staffIds, subject } of wanted)
          for (const id of staffIds) subjects.set(id, [...(subjects.get(id) ?? []), subject])
        return [...subjects].flatMap(([id, names]) =>
          each([id], [...new Set(names)].filter((name) => name !== '').join(', ')),
        )
      }
    }
  }
}

const groupsByStudent = (
  groups: readonly TeachingGroup[],
): ReadonlyMap<StudentId, readonly TeachingGroup[]> => {
  const found = new Map<StudentId, TeachingGroup[]>()
  for (const group of groups)
    for (const id of group.studentIds) found.set(id, [...(found.get(id) ?? []), group])
  return found
}

/** The form teachers that the school's groups know: the staff of the child's group that is called like the form. */
export function formTeachers(
  groups: readonly TeachingGroup[],
): (studentId: StudentId | null, form: string) => readonly StaffId[] {
  const byName = groupBy(groups, ({ name }) => foldText(name))
  return (studentId, form) => {
    const named = form === '' ? [] : (byName.get(foldText(form)) ?? [])
    const own = named.find(({ studentIds }) => studentId !== null && studentIds.includes(studentId))
    return (own ?? named[0])?.staffIds ?? []
  }
}

/** Whether the family has asked to meet all of these staff about the child, be it with others as well. */
function askedAlready(requests: readonly Request[]): (wanted: Candidate) => boolean {
  const byFamily = groupBy(requests, familyKey)
  return (wanted) =>
    (byFamily.get(familyKey(wanted)) ?? []).some(({ staffIds }) =>
      wanted.staffIds.every((id) => staffIds.includes(id)),
    )
}

/** Whether somebody in the meeting has not marked the child as not necessary. */
function wantedByTeachers(entries: RuleSurroundings['listEntries']): (wanted: Candidate) => boolean {
  const key = (staffId: StaffId, studentId: StudentId): string => `${staffId} ${studentId}`
  const marked = new Set(
    entries
      .filter(({ wish }) => wish === 'not-necessary')
      .map(({ staffId, studentId }) => key(staffId, studentId)),
  )
  return ({ staffIds, studentId }) => staffIds.some((id) => !marked.has(key(id, studentId)))
}

const familyKey = ({ studentId, householdId }: Pick<Request, 'studentId' | 'householdId'>): string =>
  `${studentId} ${householdId}`

/** Those that the limits leave. Who comes first is drawn by lot, so that no place in a list is worth anything. */
function withinLimits(
  candidates: readonly Candidate[],
  requests: readonly Request[],
  limits: MeetingLimits,
  key: string,
): readonly Candidate[] {
  if (Object.values(limits).every((limit) => limit === null)) return candidates
  const counts = new Map<string, number>()
  const count = (keys: readonly string[]): void => {
    for (const one of keys) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  for (const one of requests) count(limitKeys(one).map(({ name }) => name))
  const drawn = candidates.toSorted(
    (a, b) => hashText(key + a.id) - hashText(key + b.id) || (a.id < b.id ? -1 : 1),
  )
  const granted = new Set(
    drawn.filter((one) => {
      const keys = limitKeys(one)
      const fits = keys.every(({ limit, name }) => (counts.get(name) ?? 0) < (limits[limit] ?? Infinity))
      if (fits) count(keys.map(({ name }) => name))
      return fits
    }),
  )
  return candidates.filter((one) => granted.has(one))
}

type Counted = Pick<Request, 'studentId' | 'householdId' | 'staffIds'>

/** What a meeting counts towards. A child's meetings are counted for each of its families. */
const limitKeys = (one: Counted): readonly { readonly limit: MeetingLimit; readonly name: string }[] => [
  { limit: 'perChild', name: `child ${familyKey(one)}` },
  { limit: 'perHousehold', name: `household ${one.householdId}` },
  ...one.staffIds.map((id) => ({ limit: 'perTeacher' as const, name: `staff ${id}` })),
]

function requestOf(
  { id, studentId, householdId, staffIds, subject }: Candidate,
  rule: InvitationRule,
  { setup, staff, households }: RuleSurroundings,
): Request {
  const language = households.find((one) => one.id === householdId)?.interpreterLanguage ?? null
  const isInterpreted =
    language !== null && !staff.some((one) => staffIds.includes(one.id) && speaks(one.languages, language))
  const extra: Minutes = isInterpreted ? setup.interpretedExtraMinutes : minutes(0)
  return {
    id,
    sourceId: id,
    householdId,
    studentId,
    staffIds,
    priority: rule.priority,
    rank: null,
    minutes: minutes(rule.minutes + extra),
    studentAttends: rule.studentAttends,
    roomId: null,
    subject,
    mode: 'in-person',
    groupId: null,
  }
}
