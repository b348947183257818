import { groupBy } from '@shared/kernel/group-by'
import type { AttendanceFact, ContactFact, RosterFact, StudentFact } from '../facts'
import type { ReadingContext } from '../tables/column'
import { foldName, spokenName } from '../values/names'
import { AdultRegister } from './adults'
import { AttendanceRegister } from './attendance'
import { groupsOf, type GroupRecord } from './groups'
import { householdsOf, type HouseholdRecord } from './households'
import { StaffRegister, type StaffRecord } from './staff'
import { StudentRegister, type StudentRecord } from './students'

/** A room, by the name that rows give it. */
export interface RoomRecord {
  readonly id: string
  readonly name: string
  readonly building: string
}

/** When a member of staff cannot come. */
export interface BlockedTime {
  readonly staffId: string
  readonly day: number
  readonly period: number
}

/** The people of a school as all files together show them; leavers are in none of the lists. */
export interface AssembledSchool {
  readonly staff: readonly StaffRecord[]
  readonly rooms: readonly RoomRecord[]
  readonly students: readonly StudentRecord[]
  readonly adults: AdultRegister
  readonly households: readonly HouseholdRecord[]
  readonly groups: readonly GroupRecord[]
  readonly blocked: readonly BlockedTime[]
  readonly attendance: AttendanceRegister
}

/** Makes one school of what the rows say, whichever files they stand in. */
export function assembleSchool(facts: readonly RosterFact[], context: ReadingContext): AssembledSchool {
  const students = new StudentRegister(context)
  const ofKind = <Kind extends RosterFact['kind']>(kind: Kind) =>
    facts.filter((fact): fact is Extract<RosterFact, { kind: Kind }> => fact.kind === kind)
  const listed = ofKind('student')
  // Those whose id is known come first, so that rows without one find them.
  for (const wanted of [true, false])
    for (const [order, fact] of listed.entries()) if (hasId(fact) === wanted) students.add(fact, order)
  const isListed = listed.length > 0
  const adults = readAdults(ofKind('contact'), { students, isListed }, context)
  const nameless = namelessStudents(students, context)
  const isLeftOut = (student: StudentRecord): boolean => context.needsNames && nameless.has(student)
  const attendance = readAttendance(ofKind('attendance'), { students, isLeftOut }, context)
  const staff = new StaffRegister(context)
  for (const fact of ofKind('staff')) staff.add(fact)
  const groups = groupsOf(ofKind('group'), ofKind('member'), { students, staff }, context)
  const blocked = ofKind('blocked').flatMap(({ staff: reference, day, period }) => {
    const known = staff.find(reference.id)
    if (!known)
      context.findings.problem({ ...reference, value: reference.id }, { kind: 'unknown-id', meant: null })
    return known && !known.isLeaver ? [{ staffId: known.id, day, period }] : []
  })
  reportLeavers(students, staff, context)
  const isPresent = (student: StudentRecord): boolean => !student.isLeaver && !isLeftOut(student)
  const present = students.all.filter(isPresent)
  const working = staff.all.filter((one) => !one.isLeaver)
  giveRooms(working, groups)
  findStaffAmongAdults(adults, working)
  return {
    staff: working,
    rooms: roomsOf(ofKind('room'), [
      ...working.map(({ room }) => room),
      ...groups.map(({ group }) => group.room),
    ]),
    students: present,
    adults,
    households: householdsOf(present, adults),
    groups: groups.map((group) => ({ ...group, students: new Set([...group.students].filter(isPresent)) })),
    blocked,
    attendance,
  }
}

/** Students whose names no file tells, reported once for each file that gives their ids. */
function namelessStudents(
  students: StudentRegister,
  { findings, knownStudents }: ReadingContext,
): ReadonlySet<StudentRecord> {
  const nameless = students.all.filter(
    ({ id, givenName, familyName, isLeaver }) =>
      givenName === '' && familyName === '' && !isLeaver && !knownStudents.has(id),
  )
  for (const [file, own] of groupBy(nameless, ({ at }) => at.file))
    findings.fileProblem(file, { kind: 'students-without-names', count: own.length })
  return new Set(nameless)
}

const hasId = ({ key }: StudentFact): boolean => key.id !== ''

/** The adults of students; where no file lists students, the ids that contacts refer to become students. */
function readAdults(
  contacts: readonly ContactFact[],
  { students, isListed }: { readonly students: StudentRegister; readonly isListed: boolean },
  context: ReadingContext,
): AdultRegister {
  const adults = new AdultRegister(context)
  for (const contact of contacts) {
    const { student, at } = contact
    const found = students.find(student)
    if (found !== 'unknown' && found !== 'ambiguous') adults.add(found, contact)
    else if (found === 'unknown' && !isListed && student.id !== '')
      adults.add(students.addUnlisted(at, student.id), contact)
    else reportStudent(contact, found, context)
  }
  return adults
}

/** Attendance of students who are listed, or who are known already by the school's id. */
function readAttendance(
  facts: readonly AttendanceFact[],
  of: { readonly students: StudentRegister; readonly isLeftOut: (student: StudentRecord) => boolean },
  context: ReadingContext,
): AttendanceRegister {
  const attendance = new AttendanceRegister(context)
  for (const fact of facts) {
    const found = of.students.find(fact.student)
    const { id } = fact.student
    if (found !== 'unknown' && found !== 'ambiguous') {
      if (!of.isLeftOut(found)) attendance.add(found.id, fact)
    } else if (found === 'unknown' && context.knownStudents.has(id)) attendance.add(id, fact)
    else reportStudent(fact, found, context)
  }
  return attendance
}

/** A row of a student who is not known, or who could be one of several. */
function reportStudent(
  { at, student, studentColumn }: ContactFact | AttendanceFact,
  found: 'unknown' | 'ambiguous',
  { findings }: ReadingContext,
): void {
  const value = student.id || spokenName(student.givenName, student.familyName)
  findings.problem(
    { ...at, column: studentColumn, value },
    found === 'unknown' ? { kind: 'unknown-id', meant: null } : { kind: 'ambiguous-name' },
  )
}

function reportLeavers(students: StudentRegister, staff: StaffRegister, { findings }: ReadingContext): void {
  for (const { at, id, givenName, familyName } of [...students.all, ...staff.all].filter(
    (one) => one.isLeaver,
  ))
    findings.leaver({ ...at, id, name: spokenName(givenName, familyName) })
}

/** A teacher's room is that of their homeroom, or the only one in which their groups are taught. */
function giveRooms(staff: readonly StaffRecord[], groups: readonly GroupRecord[]): void {
  const rooms = new Map<string, Set<string>>()
  const homerooms = new Map<string, string>()
  for (const { group, staffIds } of groups) {
    if (group.room === '') continue
    for (const id of staffIds) {
      rooms.set(id, (rooms.get(id) ?? new Set()).add(group.room))
      if (group.isHomeroom) homerooms.set(id, group.room)
    }
  }
  for (const one of staff) {
    const [only, ...others] = rooms.get(one.id) ?? []
    one.room ||= homerooms.get(one.id) ?? (others.length === 0 ? (only ?? '') : '')
  }
}

function roomsOf(
  facts: readonly Extract<RosterFact, { kind: 'room' }>[],
  named: readonly string[],
): readonly RoomRecord[] {
  const rooms = new Map<string, RoomRecord>()
  for (const { id, name, building } of facts) if (!rooms.has(id)) rooms.set(id, { id, name, building })
  for (const room of named)
    if (room !== '' && !rooms.has(room)) rooms.set(room, { id: room, name: room, building: '' })
  return [...rooms.values()]
}

/** An adult who teaches here has the same id, or the same e-mail address and surname. */
function findStaffAmongAdults(adults: AdultRegister, staff: readonly StaffRecord[]): void {
  const byId = new Map(staff.map((one) => [one.id, one]))
  const byEmail = new Map(staff.flatMap((one) => (one.email === '' ? [] : [[emailKey(one), one] as const])))
  for (const adult of adults.all) {
    const same = byId.get(adult.id)
    const isSame = same !== undefined && foldName(same.familyName) === foldName(adult.familyName)
    const found = isSame ? same : adult.email === '' ? undefined : byEmail.get(emailKey(adult))
    adult.staffId = found?.id ?? ''
  }
}

const emailKey = ({ email, familyName }: { readonly email: string; readonly familyName: string }): string =>
  `${foldName(email)} ${foldName(familyName)}`
