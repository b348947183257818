import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { modeOf, roomOf } from '@shared/domain/plan/places'
import type { HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'
import { givenNameOf } from './names'
import { childNames, namesAmong } from './people-names'

/** A row about a child. */
export interface OfChild {
  readonly studentId: StudentId
}

/** A row that names members of staff. */
export interface Staffed {
  readonly staffIds: readonly StaffId[]
}

/** A row about a child of a family. */
export interface OfFamily extends OfChild {
  readonly householdId: HouseholdId
}

/** What a child is called at home, unique within the family; blank where the child is not known. */
export function givenName({ conference, students }: ConferenceIndex, row: OfFamily): string {
  const homes = childrenByFamily.get(conference.guardianships) ?? new Map<HouseholdId, OwnNames>()
  childrenByFamily.set(conference.guardianships, homes)
  const names = homes.get(row.householdId) ?? ownNames(conference, students, row.householdId)
  homes.set(row.householdId, names)
  const student = students.get(row.studentId)
  return names(row.studentId) || (student ? givenNameOf(student) : '')
}

type OwnNames = (id: StudentId) => string

/** Asked for every line of every message. */
const childrenByFamily = new WeakMap<Conference['guardianships'], Map<HouseholdId, OwnNames>>()

function ownNames(
  conference: Conference,
  students: ConferenceIndex['students'],
  home: HouseholdId,
): OwnNames {
  const ids = conference.guardianships.filter(({ householdId }) => householdId === home)
  const children = ids.flatMap(({ studentId }) => students.get(studentId) ?? [])
  return childNames(children, namesAmong(conference).form).studentInShort
}

/** Each member of staff as families say it. */
export function staffOf({ conference, staff }: ConferenceIndex, { staffIds }: Staffed): readonly string[] {
  const names = namesAmong(conference)
  return staffIds.filter((id) => staff.has(id)).map((id) => names.staff(id))
}

/** The interpreter's name; blank where nobody interprets. */
export const interpreterOf = ({ conference }: ConferenceIndex, { interpreterId }: Appointment): string =>
  interpreterId === null ? '' : namesAmong(conference).interpreter(interpreterId)

/** "Room 1, Main", else what is said of a meeting without a room to name. */
export function placeOr(
  index: ConferenceIndex,
  row: Appointment,
  noRoom: (mode: ReturnType<typeof modeOf>) => string,
): string {
  const room = roomOf(index, row)
  return room ? joined([room.name, room.building], ', ') : noRoom(modeOf(index, row))
}

/** The parts that say something, with what stands between them. */
export const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== '').join(by)
