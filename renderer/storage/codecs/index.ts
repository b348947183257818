import type { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import type { RecordKind, Records, RowProblem } from '@renderer/workflows/ports'
import * as events from './events'
import * as meetings from './meetings'
import * as office from './office'
import * as people from './people'
import * as plans from './plan'
import * as school from './school'

/** How each kind of record is read from its stored row. The compiler holds each to the domain's own type. */
const codecs: { readonly [Kind in RecordKind]: z.ZodType<Records[Kind]> } = {
  school: school.school,
  schoolYear: school.schoolYear,
  staff: people.staff,
  student: people.student,
  household: people.household,
  adult: people.adult,
  interpreter: people.interpreter,
  room: events.room,
  guardianship: people.guardianship,
  enrolment: people.enrolment,
  attendanceFigure: school.attendanceFigure,
  event: events.event,
  roster: events.roster,
  request: events.request,
  staffRoom: events.staffRoom,
  travel: events.travel,
  availability: events.availability,
  separation: events.separation,
  commitment: events.commitment,
  plan: plans.plan,
  appointment: plans.appointment,
  announcement: plans.announcement,
  delivery: plans.delivery,
  meeting: meetings.meeting,
  jotting: meetings.jotting,
  action: meetings.action,
  incident: meetings.incident,
  template: office.template,
  setting: office.setting,
  pack: office.pack,
  audit: office.audit,
}

const isKind = (name: string): name is RecordKind => name in codecs
/** Every kind of record, in the order in which a backup lists them. */
export const recordKinds: readonly RecordKind[] = Object.keys(codecs).filter(isKind)

/** Reads a stored or outside row as a record of a kind; the problem names table, id and field, never a value. */
export function parseRow<Kind extends RecordKind>(
  kind: Kind,
  row: unknown,
): Result<Records[Kind], RowProblem> {
  const parsed = codecs[kind].safeParse(row)
  if (parsed.success) return ok(parsed.data)
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  return err({ kind: 'bad-row', recordKind: kind, id: idOfRow(row), field })
}

/** The id of a row of unknown shape; blank where it has none. */
function idOfRow(row: unknown): string {
  if (typeof row !== 'object' || row === null || !('id' in row)) return ''
  return typeof row.id === 'string' ? row.id : ''
}
