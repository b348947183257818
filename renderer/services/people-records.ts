import type { IndexedField, IndexedList } from '@shared/records/record-type'
import type { MergeableKind } from '@shared/records/people/merge'
import { onlyRecords, type AllRecords } from '@shared/records/record-edit'
import { recordKinds } from '@shared/records/registry'
import type { RecordKind, RecordReads, Records, Storage } from './ports'

/** Whose records are read, by id. */
export type People = { readonly [Kind in MergeableKind]?: readonly string[] }

type Reads = Pick<Storage, 'readAll' | 'readTogether'>

/** Some people with their links: children, families, forms; and the events, with who takes part. */
export const readLinks = (storage: Reads, people: People): Promise<AllRecords> =>
  storage.readTogether(async (reads) => onlyRecords(await linksOf(reads, people)))

/**
 * Some people with all that names them, however many others the school has. Staff, rooms and interpreters are named in too many
 * places for an index each: for these everything is read.
 */
export function readNamed(storage: Reads, people: People): Promise<AllRecords> {
  const { staff = [], room = [], interpreter = [] } = people
  if (staff.length + room.length + interpreter.length > 0) return storage.readAll(recordKinds)
  return storage.readTogether(async (reads) => {
    const links = await linksOf(reads, people)
    return onlyRecords({ ...links, ...(await eventRecordsOf(reads, people)) })
  })
}

async function linksOf(reads: RecordReads, people: People) {
  const { student = [], household = [], adult = [] } = people
  return {
    event: await reads.all('event'),
    roster: await reads.all('roster'),
    schoolYear: await reads.all('schoolYear'),
    marker: await reads.all('marker'),
    standingSeparation: await reads.all('standingSeparation'),
    separation: await reads.all('separation'),
    teachingGroup: await reads.all('teachingGroup'),
    student: await reads.some('student', student),
    household: await reads.some('household', household),
    staff: await reads.some('staff', people.staff ?? []),
    room: await reads.some('room', people.room ?? []),
    interpreter: await reads.some('interpreter', people.interpreter ?? []),
    adult: unique([
      ...(await reads.some('adult', adult)),
      ...(await reads.whereAny('adult', 'householdIds', household)),
    ]),
    guardianship: await byAny(reads, 'guardianship', [
      ['studentId', student],
      ['householdId', household],
    ]),
    enrolment: await reads.whereAny('enrolment', 'studentId', student),
  }
}

/** What events, minutes and the log of what was sent say of students and families; adults are named by rosters alone. */
async function eventRecordsOf(reads: RecordReads, { student = [], household = [] }: People) {
  const plan = await reads.all('plan')
  const own = await byAny(reads, 'request', [
    ['studentId', student],
    ['householdId', household],
  ])
  const requestIds = own.map(({ id }) => id)
  const appointment = await byAny(reads, 'appointment', [
    ['studentId', student],
    ['householdId', household],
    ['requestId', requestIds],
  ])
  // Why others found no place may name them.
  const unplaced = plan.flatMap((row) => row.unplaced.map(({ requestId }) => requestId))
  return {
    plan,
    appointment,
    request: unique([...own, ...(await reads.some('request', [...new Set(unplaced)]))]),
    attendanceFigure: await reads.whereAny('attendanceFigure', 'studentId', student),
    availability: await reads.whereAny('availability', 'subject.id', [...student, ...household]),
    commitment: await reads.whereAny('commitment', 'requestId', requestIds),
    delivery: await byAny(reads, 'delivery', [
      ['householdId', household],
      ['recipient', [...student, ...household]],
    ]),
    meeting: await byAny(reads, 'meeting', [
      ['facts.household.id', household],
      ['facts.student.id', student],
      ['appointmentId', appointment.map(({ id }) => id)],
    ]),
  }
}

/** The records of a kind that any of some indexes leads to, each once. */
async function byAny<Kind extends RecordKind>(
  reads: RecordReads,
  kind: Kind,
  finds: readonly (readonly [IndexedField | IndexedList, readonly string[]])[],
): Promise<Records[Kind][]> {
  const found: Records[Kind][] = []
  for (const [field, values] of finds) found.push(...(await reads.whereAny(kind, field, values)))
  return unique(found)
}

const unique = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]
