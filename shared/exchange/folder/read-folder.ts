import type { FolderProblem, FolderWarning } from '@shared/domain/folder/folder-problem'
import type { StaffRoom } from '@shared/domain/events/event'
import type { TeachingGroup } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import { idOf, type SchoolYearId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { checkGroupSessions } from './check-group-sessions'
import { checkMeetings, checkRequestsAgainstFamilies } from './check-requests'
import { readCommitments, warnOfOutside } from './commitments'
import { checkPins } from './check-pins'
import { readEvent } from './event-file'
import { fileInPlace, fileOrder, folderFiles, type FolderFile } from './files'
import { newFindings } from './findings'
import { newFolderIds } from './ids'
import { readGroupSessions } from './read-group-sessions'
import {
  readAvailability,
  readRequest,
  readSeparation,
  readStaffRooms,
  readTravel,
} from './read-event-tables'
import {
  declaredIn,
  readAdult,
  readEnrolment,
  readGuardianships,
  readHousehold,
  readInterpreter,
  readRoom,
  readStaff,
  readStudent,
  readTeachingGroup,
} from './read-people'
import { declareIds, readTable, type Reading } from './table'

/** A folder as read: its ids are the folder's own, and so are the source ids. */
export interface FolderRead {
  readonly conference: Conference
  /** The students of each teacher; no rule reads it. */
  readonly teachingGroups: readonly TeachingGroup[]
  /** What is no error but should be known before importing. */
  readonly warnings: readonly FolderWarning[]
}

/**
 * Reads a conference folder. Either everything in it is valid, or all of its problems are reported together, each with
 * file, line, column and value. Unknown files and columns cause a warning and are ignored. Excel workbooks in place of
 * CSV files must be opened before (`openWorkbooks`).
 */
export function readConferenceFolder(
  files: readonly FolderFile[],
): Result<FolderRead, readonly FolderProblem[]> {
  const reading: Reading = { files, found: newFindings(), ids: newFolderIds() }
  const event = readEvent(reading)
  const tables = readTables(reading)
  for (const [name, column, subject] of declaredIn) declareIds(reading, tables[name], column, subject)

  const schoolYearId = event?.schoolYearId ?? idOf<SchoolYearId>('')
  const staff = tables.staff.rows.map(readStaff)
  const rooms = tables.rooms.rows.map(readRoom)
  const requests = tables.requests.rows.map((row) => ({ row, request: readRequest(row, event) }))
  const own = staff.flatMap(({ staff: { id: staffId }, roomId }): StaffRoom[] =>
    roomId === null ? [] : [{ staffId, sessionId: null, roomId }],
  )
  const guardianships = readGuardianships(tables.householdStudents)
  const parts: Omit<Conference, 'event' | 'commitments'> = {
    staff: staff.map((row) => row.staff),
    rooms,
    students: tables.students.rows.map(readStudent),
    enrolments: tables.students.rows.map((row) => readEnrolment(row, schoolYearId)),
    households: tables.households.rows.map((row) => readHousehold(row, reading)),
    guardianships,
    adults: tables.adults.rows.map(readAdult),
    interpreters: tables.interpreters.rows.map(readInterpreter),
    requests: requests.map(({ request }) => request),
    staffRooms: [...own, ...readStaffRooms(tables.staffRooms)],
    travel: readTravel(tables.travel, rooms, reading),
    availability: tables.availability.rows.map(readAvailability),
    separations: tables.separations.rows.map(readSeparation),
    groupSessions: readGroupSessions(tables, event, guardianships, reading),
  }
  const teachingGroups = tables.teachingGroups.rows.map((row) => readTeachingGroup(row, schoolYearId))
  checkRequestsAgainstFamilies(requests, parts.guardianships, reading.found)
  const commitments = readCommitments(tables.appointments, event, reading)
  warnOfUnknownFiles(reading)

  if (event && Object.values(tables).every((table) => table.complete)) {
    const conference = { ...parts, event, commitments: commitments.map(({ commitment }) => commitment) }
    checkMeetings(requests, conference)
    const sound = validPart(conference, tables)
    checkGroupSessions(
      parts.groupSessions.flatMap(({ id }, i) => {
        const row = tables.groupSessions.rows[i]
        return row ? [{ row, id }] : []
      }),
      sound,
    )
    checkPins(commitments, sound)
    warnOfOutside(commitments, conference, reading)
    const problems = reading.found.problems(fileOrder)
    const warnings = reading.found.warnings(fileOrder)
    if (problems.length === 0) return ok({ conference, teachingGroups, warnings })
  }
  return err(reading.found.problems(fileOrder))
}

/** The conference without rows that have a problem of their own, so that no rule is found broken on their account. */
function validPart(conference: Conference, tables: Tables): Conference {
  const areLanguagesValid = [...tables.staff.rows, ...tables.interpreters.rows].every((row) => row.isValid)
  const doubtful = new Set(
    tables.availability.rows.filter((row) => !row.isValid).map((row) => row.word('id')),
  )
  return {
    ...conference,
    households: conference.households.map((household, i) =>
      areLanguagesValid && tables.households.rows[i]?.isValid
        ? household
        : { ...household, interpreterLanguage: null },
    ),
    requests: conference.requests.filter((_, i) => tables.requests.rows[i]?.isValid),
    separations: conference.separations.filter((_, i) => tables.separations.rows[i]?.isValid),
    groupSessions: conference.groupSessions
      .filter((_, i) => tables.groupSessions.rows[i]?.isValid)
      .map((one) => (tables.groupMembers.rows.every((row) => row.isValid) ? one : { ...one, members: [] })),
    // With one window unread, the others do not say when somebody is free.
    availability: conference.availability.filter(({ subject }) => !doubtful.has(subject.id)),
  }
}

type Tables = ReturnType<typeof readTables>

function readTables(reading: Reading) {
  return {
    staff: readTable(reading, folderFiles.staff),
    rooms: readTable(reading, folderFiles.rooms),
    students: readTable(reading, folderFiles.students),
    households: readTable(reading, folderFiles.households),
    householdStudents: readTable(reading, folderFiles.householdStudents),
    adults: readTable(reading, folderFiles.adults),
    interpreters: readTable(reading, folderFiles.interpreters),
    requests: readTable(reading, folderFiles.requests),
    staffRooms: readTable(reading, folderFiles.staffRooms),
    travel: readTable(reading, folderFiles.travel),
    availability: readTable(reading, folderFiles.availability),
    separations: readTable(reading, folderFiles.separations),
    groupSessions: readTable(reading, folderFiles.groupSessions),
    groupMembers: readTable(reading, folderFiles.groupMembers),
    teachingGroups: readTable(reading, folderFiles.teachingGroups),
    appointments: readTable(reading, folderFiles.appointments),
  }
}

/** A misspelt optional file would otherwise be passed over without a word. */
function warnOfUnknownFiles({ files, found }: Reading): void {
  for (const { name } of files) {
    if (!/\.(csv|tsv|xlsx?|ods)$/i.test(name) || fileOrder.includes(fileInPlace(name))) continue
    found.warn({ file: name, line: null, column: null, value: null }, { kind: 'unknown-file' })
  }
}
