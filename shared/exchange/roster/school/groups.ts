import type { GroupFact, MemberFact, Reference } from '../facts'
import type { ReadingContext } from '../tables/column'
import type { StaffRegister } from './staff'
import type { StudentRecord, StudentRegister } from './students'

/** A teaching group with its members. */
export interface GroupRecord {
  readonly group: GroupFact
  readonly staffIds: Set<string>
  readonly students: Set<StudentRecord>
}

/** The groups with their staff and students; members that are in no list are reported. */
export function groupsOf(
  facts: readonly GroupFact[],
  members: readonly MemberFact[],
  people: { readonly students: StudentRegister; readonly staff: StaffRegister },
  context: ReadingContext,
): readonly GroupRecord[] {
  const groups = new Map<string, GroupRecord>()
  for (const group of facts)
    if (!groups.has(group.id)) groups.set(group.id, { group, staffIds: new Set(), students: new Set() })
  const report = reporterOf(context, people, [...groups.keys()])
  for (const member of members) {
    const record = groups.get(member.groupId.id)
    if (!record) report(member.groupId)
    else if (member.as === 'staff') addStaff(record, member, people.staff, report)
    else addStudent(record, member, people.students, report)
  }
  for (const record of groups.values()) settleHomeroom(record, people.students)
  return [...groups.values()]
}

type Report = (reference: Reference) => void

/** Reports an id that nobody has; where it differs from another by leading zeros only, it says so. */
function reporterOf(
  { findings }: ReadingContext,
  { students, staff }: { readonly students: StudentRegister; readonly staff: StaffRegister },
  groupIds: readonly string[],
): Report {
  let ids: ReadonlyMap<string, string> | null = null
  const short = (id: string): string => id.replace(/^0+(?=\d)/, '')
  return ({ id, column, ...at }) => {
    if (id === '') return
    ids ??= new Map(
      [...students.all.map((one) => one.id), ...staff.all.map((one) => one.id), ...groupIds].map((one) => [
        short(one),
        one,
      ]),
    )
    findings.problem({ ...at, column, value: id }, { kind: 'unknown-id', meant: ids.get(short(id)) ?? null })
  }
}

function addStaff(record: GroupRecord, member: MemberFact, staff: StaffRegister, report: Report): void {
  const { person } = member
  const known =
    staff.find(person.id) ??
    (member.mayBeNew && person.id !== '' ? staff.addUnlisted(person, person.id) : undefined)
  if (!known) report(person)
  else if (!known.isLeaver) record.staffIds.add(known.id)
}

function addStudent(
  record: GroupRecord,
  member: MemberFact,
  students: StudentRegister,
  report: Report,
): void {
  const key = member.student ?? {
    id: member.person.id,
    givenName: '',
    familyName: '',
    dateOfBirth: null,
    form: '',
  }
  const known = students.find(key)
  if (known === 'unknown' || known === 'ambiguous')
    report({ ...member.person, id: key.id || member.person.id })
  else record.students.add(known)
}

/** A homeroom without members is all students of its form; one with members gives them its form. */
function settleHomeroom({ group, students }: GroupRecord, all: StudentRegister): void {
  if (!group.isHomeroom) return
  if (students.size === 0 && group.form !== '') {
    for (const student of all.all) if (student.form === group.form) students.add(student)
  }
  for (const student of students) student.form ||= group.name
}
