import type { Conference } from '@shared/domain/plan/plan'
import type { IdMapper, Target, TargetIds } from './record-type'
import { recordTypes } from './registry'
import { mapAvailability } from './kinds/availability'
import { mapCommitment } from './kinds/commitment'
import { mapEnrolment } from './kinds/enrolment'
import { mapEvent } from './kinds/event'
import { mapGroupSession } from './kinds/group-session'
import { mapGuardianship } from './kinds/guardianship'
import { mapRequest } from './kinds/request'
import { mapSeparation } from './kinds/separation'
import { mapStaffRoom } from './kinds/staff-room'
import { mapTravel } from './kinds/travel'

/** A conference with every id replaced by what the mapper gives, wherever a record of it names that id. */
export function mapConferenceIds(conference: Conference, mapId: IdMapper): Conference {
  const { adult, household, interpreter, room, staff, student } = recordTypes
  return {
    event: mapEvent(conference.event, mapId),
    staff: conference.staff.map((row) => staff.mapIds(row, mapId)),
    rooms: conference.rooms.map((row) => room.mapIds(row, mapId)),
    students: conference.students.map((row) => student.mapIds(row, mapId)),
    enrolments: conference.enrolments.map((row) => mapEnrolment(row, mapId)),
    households: conference.households.map((row) => household.mapIds(row, mapId)),
    guardianships: conference.guardianships.map((row) => mapGuardianship(row, mapId)),
    adults: conference.adults.map((row) => adult.mapIds(row, mapId)),
    interpreters: conference.interpreters.map((row) => interpreter.mapIds(row, mapId)),
    requests: conference.requests.map((row) => mapRequest(row, mapId)),
    staffRooms: conference.staffRooms.map((row) => mapStaffRoom(row, mapId)),
    travel: conference.travel.map((row) => mapTravel(row, mapId)),
    availability: conference.availability.map((row) => mapAvailability(row, mapId)),
    separations: conference.separations.map((row) => mapSeparation(row, mapId)),
    groupSessions: conference.groupSessions.map((row) => mapGroupSession(row, mapId)),
    commitments: conference.commitments.map((row) => mapCommitment(row, mapId)),
  }
}

/** New ids by what they are the ids of. */
export type IdTables = { [T in Target]?: ReadonlyMap<TargetIds[T], TargetIds[T]> }

/** Maps by tables; an id that its table lacks stays as it is. */
export const mapperOf =
  (tables: IdTables): IdMapper =>
  (target, id) =>
    tables[target]?.get(id) ?? id
