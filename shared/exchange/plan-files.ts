import { z } from 'zod'
import type { FolderFault, FolderPlace, FolderProblem } from '@shared/domain/folder/folder-problem'
import {
  blockedReasons,
  type Appointment,
  type BlockingFact,
  type Conference,
  type Plan,
  type PlanBound,
  type PlanFigures,
  type Unplaced,
} from '@shared/domain/plan/plan'
import { idOf } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { formatTime } from '@shared/kernel/time'
import { writeCsv } from './csv'
import { limits } from './folder/limits'
import { decodeText } from './text'
import { listItems } from './folder/cell-values'
import type { FileShape, NamedBytes } from './folder/files'
import { newFindings } from './folder/findings'
import { newFolderIds, type FolderIds } from './folder/ids'
import type { Row } from './folder/row'
import { findFile, readTable, type Reading } from './folder/table'

/** What is said of a plan beside its rows. */
export interface PlanSummary {
  readonly figures: PlanFigures
  readonly bound: PlanBound
  readonly seed: number
  /** Seconds of work until there was a first plan, and altogether. */
  readonly seconds: { readonly firstPlan: number; readonly total: number }
}

const formatName = 'parley-plan/1'
const summaryFile = 'summary.json'

const appointmentsFile = {
  name: 'appointments.csv',
  optional: false,
  columns: [
    'request_id',
    'session_id',
    'date',
    'start',
    'end',
    'staff_ids',
    'room_id',
    'interpreter_id',
    'household_id',
    'student_id',
  ],
  optionalColumns: [],
} as const satisfies FileShape
const unplacedFile = {
  name: 'unplaced.csv',
  optional: false,
  columns: ['request_id', 'reason_code', 'reason', 'blocking'],
  optionalColumns: [],
} as const satisfies FileShape

/** Writes a plan; `reasonOf` gives the sentence that tells the office why a request has no place. */
export function writePlan(
  plan: Plan,
  summary: PlanSummary,
  reasonOf: (unplaced: Unplaced) => string,
): readonly NamedBytes[] {
  const appointments = plan.appointments.map((one) => [
    one.requestId,
    one.sessionId,
    one.date,
    formatTime(one.start),
    formatTime(one.end),
    one.staffIds.join(';'),
    one.roomId ?? '',
    one.interpreterId ?? '',
    one.householdId,
    one.studentId,
  ])
  const unplaced = plan.unplaced.map((one) => [
    one.requestId,
    one.reason,
    reasonOf(one),
    one.blocking.map((fact) => (fact.kind === 'language' ? fact.code : fact.id)).join(';'),
  ])
  const { figures, bound, seed, seconds } = summary
  const json = JSON.stringify({ format: formatName, ...figures, bound, seed, seconds }, null, 2)
  return [
    { name: appointmentsFile.name, bytes: writeCsv([appointmentsFile.columns, ...appointments], false) },
    { name: unplacedFile.name, bytes: writeCsv([unplacedFile.columns, ...unplaced], false) },
    { name: summaryFile, bytes: new TextEncoder().encode(`${json}\n`) },
  ]
}

/** Reads a plan of a conference: all of it, or all that is wrong with it. The reasons' sentences are not kept. */
export function readPlan(
  files: readonly NamedBytes[],
  conference: Conference,
): Result<{ readonly plan: Plan; readonly summary: PlanSummary }, readonly FolderProblem[]> {
  const reading: Reading = { files, found: newFindings(), ids: idsOf(conference) }
  const appointments = readTable(reading, appointmentsFile).rows.map(readAppointment)
  const unplaced = readTable(reading, unplacedFile).rows.map((row) => readUnplaced(row, reading.ids))
  const summary = readSummary(reading)
  const problems = reading.found.problems([appointmentsFile.name, unplacedFile.name, summaryFile])
  return problems.length === 0 && summary ? ok({ plan: { appointments, unplaced }, summary }) : err(problems)
}

function idsOf(conference: Conference): FolderIds {
  const ids = newFolderIds()
  for (const { id } of conference.event.sessions) ids.declare('session', id, null)
  for (const { id } of conference.staff) ids.declare('staff', id, null)
  for (const { id } of conference.households) ids.declare('household', id, null)
  for (const { id } of conference.students) ids.declare('student', id, null)
  for (const { id } of conference.adults) ids.declare('adult', id, null)
  for (const { id } of conference.rooms) ids.declare('room', id, null)
  for (const { id } of conference.interpreters) ids.declare('interpreter', id, null)
  for (const { id } of conference.groupSessions) ids.declare('group-session', id, null)
  for (const { id } of conference.requests) ids.declare('request', id, null)
  return ids
}

const readAppointment = (row: Row<(typeof appointmentsFile.columns)[number]>): Appointment => ({
  requestId: row.reference('request_id', 'request'),
  sessionId: row.reference('session_id', 'session'),
  date: row.date('date', limits.years.session),
  start: row.time('start'),
  end: row.time('end'),
  staffIds: row.references('staff_ids', 'staff'),
  roomId: row.referenceOrNull('room_id', 'room'),
  interpreterId: row.referenceOrNull('interpreter_id', 'interpreter'),
  householdId: row.reference('household_id', 'household'),
  studentId: row.reference('student_id', 'student'),
})

const readUnplaced = (row: Row<(typeof unplacedFile.columns)[number]>, ids: FolderIds): Unplaced => ({
  requestId: row.reference('request_id', 'request'),
  reason: row.oneOf('reason_code', blockedReasons),
  blocking: listItems(row.word('blocking')).map((id) => factOf(id, ids)),
})

/** The file tells ids only; an id of no known thing is a language. */
function factOf(id: string, ids: FolderIds): BlockingFact {
  if (ids.has('staff', id)) return { kind: 'staff', id: idOf(id) }
  if (ids.has('household', id)) return { kind: 'household', id: idOf(id) }
  if (ids.has('student', id)) return { kind: 'student', id: idOf(id) }
  if (ids.has('adult', id)) return { kind: 'adult', id: idOf(id) }
  if (ids.has('room', id)) return { kind: 'room', id: idOf(id) }
  if (ids.has('interpreter', id)) return { kind: 'interpreter', id: idOf(id) }
  if (ids.has('session', id)) return { kind: 'session', id: idOf(id) }
  if (ids.has('group-session', id)) return { kind: 'group-session', id: idOf(id) }
  if (ids.has('request', id)) return { kind: 'request', id: idOf(id) }
  return { kind: 'language', code: id }
}

const figure = z.number().nonnegative()
const counts = z.object({ required: figure, requested: figure, optional: figure })
const headSchema = z.object({ format: z.literal(formatName) })
const summarySchema = z.object({
  requests: counts,
  unplaced: counts,
  changes: figure,
  rankLoss: figure.exactOptional(),
  householdIdleMinutes: z.object({ total: figure, mean: figure, p95: figure, max: figure }),
  extraSessions: figure,
  staffIdleMinutes: figure,
  interpreterIdleMinutes: figure,
  cost: figure,
  bound: z.object({ unplaced: counts, changes: figure, cost: figure }),
  seed: figure,
  seconds: z.object({ firstPlan: figure, total: figure }),
})

/** The format's name is checked first: a later format may have other figures. */
function readSummary({ files, found }: Reading): PlanSummary | null {
  const place: FolderPlace = { file: summaryFile, line: null, column: null, value: null }
  const report = (fault: FolderFault): null => {
    found.problem(place, fault)
    return null
  }
  const file = findFile(files, summaryFile)
  if (!file || 'cells' in file) return report({ kind: 'missing-file' })
  const decoded = decodeText(file.bytes)
  if (!decoded.ok) return report({ kind: 'not-utf8' })
  const json = parseJson(decoded.value.text)
  if (json === undefined) return report({ kind: 'not-json' })
  if (!headSchema.safeParse(json).success) return report({ kind: 'not-one-of', allowed: [formatName] })
  const parsed = summarySchema.safeParse(json)
  for (const issue of parsed.error?.issues ?? []) {
    found.problem({ ...place, column: issue.path.join('.') }, { kind: 'wrong-type', expected: 'number' })
  }
  if (!parsed.success) return null
  const { bound, seed, seconds, ...figures } = parsed.data
  return { figures, bound, seed, seconds }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
