import { letterAdultsAmong } from '@shared/domain/people/letter-adults'
import type { TeachingGroup } from '@shared/domain/people/people'
import { receivesLetters } from '@shared/domain/plan/letter-recipients'
import type { Conference } from '@shared/domain/plan/plan'
import type { RoomId, StaffId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import { writeCsv } from '../csv'
import {
  adultCells,
  guardianshipCells,
  householdCells,
  listCell,
  roomCells,
  staffCells,
  studentCells,
  yesNoCell,
} from '../people-cells'
import { writeWorkbook } from '../xlsx'
import { writeEvent } from './event-file'
import { exampleEvent } from './example-event'
import { eventFile, folderFiles, workbookName, type FileShape, type NamedBytes } from './files'

export interface FolderWriting {
  /** Also writes optional files that have no rows, with their header, for somebody to fill in. */
  readonly withEmptyFiles?: boolean
  /** Of the conference's people alone. */
  readonly teachingGroups?: readonly TeachingGroup[]
}

/**
 * Writes a conference as a folder that `readConferenceFolder` reads back as the same conference. Ids are written as they
 * stand; a conference of the app is first given the school's own ids (`withFolderIds`). A folder does not say which adults of a
 * family get letters: it has families as they are written to. Files begin with the byte order mark, by which spreadsheets know UTF-8.
 */
export function writeConferenceFolder(
  conference: Conference,
  { withEmptyFiles = false, teachingGroups = [] }: FolderWriting = {},
): readonly NamedBytes[] {
  const tables = tablesOf(conference, teachingGroups).filter(
    ({ shape, rows }) => rows.length > 0 || !shape.optional || withEmptyFiles,
  )
  return [
    { name: eventFile, bytes: writeEvent(conference.event) },
    ...tables.map(({ shape, rows }) => ({
      name: shape.name,
      bytes: writeCsv([shape.columns, ...rows], true),
    })),
  ]
}

/**
 * An empty folder to fill in: every table with its header, and event.json with an evening to change. The tables are Excel
 * workbooks: a CSV file opens in one column where the system's list separator is a semicolon.
 */
export function writeEmptyFolder(): readonly NamedBytes[] {
  const tables = Object.values(folderFiles).map((shape: FileShape) => ({
    name: workbookName(shape),
    bytes: writeWorkbook(shape.name.replace(/\.csv$/, ''), [shape.columns]),
  }))
  return [{ name: eventFile, bytes: writeEvent(exampleEvent) }, ...tables]
}

/** The rows of a file, each cell under its column. */
interface FileRows {
  readonly shape: FileShape
  readonly rows: readonly (readonly string[])[]
}

function fileRows<Column extends string, Item>(
  shape: FileShape<Column>,
  items: readonly Item[],
  cells: (item: Item) => Readonly<Record<Column, string>>,
): FileRows {
  return {
    shape,
    rows: items.map((item) => {
      const row = cells(item)
      return shape.columns.map((column) => row[column])
    }),
  }
}

const list = (items: readonly string[] | null): string => listCell(items ?? [])

function tablesOf(conference: Conference, teachingGroups: readonly TeachingGroup[]): readonly FileRows[] {
  const groups = fileRows(folderFiles.teachingGroups, teachingGroups, (one) => ({
    group_id: one.id,
    name: one.name,
    subject: one.subject,
    year_group: one.yearGroup,
    staff_ids: list(one.staffIds),
    student_ids: list(one.studentIds),
  }))
  return [...peopleTables(conference), groups, ...eventTables(conference)]
}

function peopleTables(conference: Conference): readonly FileRows[] {
  const enrolment = new Map(conference.enrolments.map((row) => [row.studentId, row]))
  const { addressed } = letterAdultsAmong(conference.adults)
  const receives = receivesLetters(conference)
  const ownRoom = new Map<StaffId, RoomId>()
  for (const row of conference.staffRooms) if (row.sessionId === null) ownRoom.set(row.staffId, row.roomId)
  return [
    fileRows(folderFiles.staff, conference.staff, (one) => staffCells(one, ownRoom.get(one.id) ?? null)),
    fileRows(folderFiles.rooms, conference.rooms, roomCells),
    fileRows(folderFiles.students, conference.students, (one) => studentCells(one, enrolment.get(one.id))),
    fileRows(folderFiles.households, conference.households.map(addressed), householdCells),
    fileRows(folderFiles.householdStudents, conference.guardianships, (one) =>
      guardianshipCells(one, receives(one)),
    ),
    fileRows(folderFiles.adults, conference.adults, (one) => adultCells(one, one.phone)),
    fileRows(folderFiles.interpreters, conference.interpreters, (one) => ({
      interpreter_id: one.id,
      given_name: one.givenName,
      family_name: one.familyName,
      languages: list(one.languages),
    })),
  ]
}

function eventTables(conference: Conference): readonly FileRows[] {
  const bySession = conference.staffRooms.flatMap((row) =>
    row.sessionId === null ? [] : [{ ...row, sessionId: row.sessionId }],
  )
  return [
    fileRows(folderFiles.requests, conference.requests, (one) => ({
      request_id: one.id,
      household_id: one.householdId,
      student_id: one.studentId,
      staff_ids: list(one.staffIds),
      priority: one.priority,
      minutes: String(one.minutes),
      student_attends: yesNoCell(one.studentAttends),
      room_id: one.roomId ?? '',
      subject: one.subject,
      mode: one.mode,
      meeting_id: one.groupId ?? '',
      rank: one.rank === null ? '' : String(one.rank),
    })),
    fileRows(folderFiles.staffRooms, bySession, (one) => ({
      staff_id: one.staffId,
      session_id: one.sessionId,
      room_id: one.roomId,
    })),
    fileRows(folderFiles.travel, conference.travel, (one) => ({
      from: one.from,
      to: one.to,
      minutes: String(one.minutes),
    })),
    fileRows(folderFiles.availability, conference.availability, (one) => ({
      kind: one.subject.kind,
      id: one.subject.id,
      session_id: one.sessionId,
      start: formatTime(one.start),
      end: formatTime(one.end),
    })),
    fileRows(folderFiles.separations, conference.separations, (one) => ({
      household_a: one.households[0],
      household_b: one.households[1],
      rule: one.rule,
      minutes: String(one.minutes),
    })),
    fileRows(folderFiles.groupSessions, conference.groupSessions, (one) => ({
      group_session_id: one.id,
      title: one.title,
      session_id: one.sessionId,
      start: formatTime(one.start),
      end: formatTime(one.end),
      staff_ids: list(one.staffIds),
      room_id: one.roomId ?? '',
      capacity: one.capacity === null ? '' : String(one.capacity),
    })),
    fileRows(
      folderFiles.groupMembers,
      conference.groupSessions.flatMap(({ id, members }) => members.map((member) => ({ id, member }))),
      ({ id, member }) => ({
        group_session_id: id,
        household_id: member.householdId,
        student_id: member.studentId ?? '',
      }),
    ),
    fileRows(folderFiles.appointments, conference.commitments, (one) => ({
      request_id: one.requestId,
      session_id: one.sessionId,
      start: formatTime(one.start),
      status: one.status,
      staff_ids: list(one.staffIds),
      room_id: one.roomId ?? '',
    })),
  ]
}
