import { err, ok, type Result } from '@shared/kernel/result'
import { action } from './kinds/action'
import { adult } from './kinds/adult'
import { announcement } from './kinds/announcement'
import { appointment } from './kinds/appointment'
import { attendanceFigure } from './kinds/attendance-figure'
import { audit } from './kinds/audit'
import { availability } from './kinds/availability'
import { blockedTime } from './kinds/blocked-time'
import { commitment } from './kinds/commitment'
import { delivery } from './kinds/delivery'
import { enrolment } from './kinds/enrolment'
import { event } from './kinds/event'
import { eventSetup } from './kinds/event-setup'
import { groupMinutes } from './kinds/group-minutes'
import { groupSession } from './kinds/group-session'
import { guardianship } from './kinds/guardianship'
import { heldPack } from './kinds/held-pack'
import { household } from './kinds/household'
import { incident } from './kinds/incident'
import { interpreter } from './kinds/interpreter'
import { lastAgreed } from './kinds/last-agreed'
import { marker } from './kinds/marker'
import { meeting } from './kinds/meeting'
import { officeKeys } from './kinds/office-keys'
import { ownPhrase } from './kinds/own-phrase'
import { pack } from './kinds/pack'
import { plan } from './kinds/plan'
import { jotting } from './kinds/private-note'
import { replySlip } from './kinds/reply-slip'
import { request } from './kinds/request'
import { returnedPack } from './kinds/returned-pack'
import { room } from './kinds/room'
import { roster } from './kinds/roster'
import { rosterMapping } from './kinds/roster-mapping'
import { school } from './kinds/school'
import { schoolYear } from './kinds/school-year'
import { separation } from './kinds/separation'
import { setting } from './kinds/setting'
import { sheetColumns } from './kinds/sheet-columns'
import { staff } from './kinds/staff'
import { staffRoom } from './kinds/staff-room'
import { standingSeparation } from './kinds/standing-separation'
import { student } from './kinds/student'
import { tap } from './kinds/tap'
import { teacherListEntry } from './kinds/teacher-list-entry'
import { teachingGroup } from './kinds/teaching-group'
import { template } from './kinds/template'
import { travel } from './kinds/travel'
import type { RawRow, RecordType } from './record-type'

/** The newest version of the store and of every backup. It grows by one whenever a kind is added or changed in a release. */
export const schemaVersion = 2

/** Every kind of record, under the name of its table, in the order in which a backup lists them. */
const kinds = {
  school,
  schoolYear,
  staff,
  student,
  household,
  adult,
  interpreter,
  room,
  guardianship,
  enrolment,
  attendanceFigure,
  teachingGroup,
  blockedTime,
  marker,
  standingSeparation,
  event,
  eventSetup,
  roster,
  request,
  replySlip,
  teacherListEntry,
  staffRoom,
  travel,
  availability,
  separation,
  groupSession,
  commitment,
  plan,
  appointment,
  announcement,
  delivery,
  tap,
  meeting,
  groupMinutes,
  jotting,
  action,
  incident,
  lastAgreed,
  template,
  setting,
  rosterMapping,
  sheetColumns,
  ownPhrase,
  pack,
  returnedPack,
  officeKeys,
  heldPack,
  audit,
}

type RowOf<Type> = Type extends RecordType<infer Row> ? Row : never
/** The type of each kind of record. */
export type Records = { [Kind in keyof typeof kinds]: RowOf<(typeof kinds)[Kind]> }
export type RecordKind = keyof Records

/** What the app knows about each kind of record. */
export const recordTypes: { readonly [Kind in RecordKind]: RecordType<Records[Kind]> } = kinds

const isRecordKind = (name: string): name is RecordKind => Object.hasOwn(kinds, name)
export const recordKinds: readonly RecordKind[] = Object.keys(kinds).filter(isRecordKind)

/** The kinds that a store or backup of a version has. */
export const recordKindsAt = (version: number): readonly RecordKind[] =>
  recordKinds.filter((kind) => recordTypes[kind].since <= version)

/** A stored record that is not what its kind says, named by table and id only; reads leave it out and go on. */
export interface RowProblem {
  readonly kind: 'bad-row'
  readonly recordKind: RecordKind
  /** Blank where the row has none. */
  readonly id: string
  /** The field at fault, e.g. `sessions.0.date`. */
  readonly field: string
}

/** Reads a row of the newest version as a record of its kind. */
export function parseRow<Kind extends RecordKind>(
  kind: Kind,
  row: unknown,
): Result<Records[Kind], RowProblem> {
  const parsed = recordTypes[kind].schema.safeParse(row)
  if (parsed.success) return ok(parsed.data)
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  return err({ kind: 'bad-row', recordKind: kind, id: isRawRow(row) ? idOfRow(row) : '', field })
}

const idOfRow = ({ id }: RawRow): string => (typeof id === 'string' ? id : '')

/** Brings a row from a version up to the newest one. A row that is no object, or that no upgrade concerns, is returned unchanged. */
export function upgradeRow(kind: RecordKind, row: unknown, fromVersion: number): unknown {
  const { upgrades } = recordTypes[kind]
  let upgraded = row
  for (let version = fromVersion + 1; version <= schemaVersion; version++) {
    const upgrade = upgrades[version]
    if (upgrade && isRawRow(upgraded)) upgraded = upgrade(upgraded)
  }
  return upgraded
}

/** Whether any row of a kind may look different after an upgrade from a version. */
export const isChangedSince = (kind: RecordKind, version: number): boolean =>
  Object.keys(recordTypes[kind].upgrades).some((to) => Number(to) > version)

const isRawRow = (value: unknown): value is RawRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
