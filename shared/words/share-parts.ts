import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import { modeOf, roomOf } from '@shared/domain/plan/places'
import type { StaffId, StudentId } from '@shared/kernel/ids'
import { givenNameOf, proseName, staffName } from './names'

/** A row about a child. */
export interface OfChild {
  readonly studentId: StudentId
}

/** A row that names members of staff. */
export interface Staffed {
  readonly staffIds: readonly StaffId[]
}

/** What a child is called; blank where the child is not known. */
export function givenName(index: ConferenceIndex, { studentId }: OfChild): string {
  const student = index.students.get(studentId)
  return student ? givenNameOf(student) : ''
}

/** Each member of staff as families say it. */
export const staffOf = (index: ConferenceIndex, { staffIds }: Staffed): readonly string[] =>
  staffIds.flatMap((id) => {
    const member = index.staff.get(id)
    return member ? [staffName(member)] : []
  })

/** The interpreter's name; blank where nobody interprets. */
export function interpreterOf(index: ConferenceIndex, { interpreterId }: Appointment): string {
  const found = interpreterId === null ? undefined : index.interpreters.get(interpreterId)
  return found ? proseName(found) : ''
}

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
