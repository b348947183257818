import type { MergeableKind } from '@shared/records/people/merge'
import { onlyRecords, type AllRecords } from '@shared/records/record-edit'
import type { IndexedField, IndexedList } from '@shared/records/record-type'
import type { RecordKind, RecordReads, Records, Storage } from './ports'

/** Whose records are read, by id. */
export type People = { readonly [Kind in MergeableKind]?: readonly string[] }

type Reads = Pick<Storage, 'readTogether'>

/** Some people with their links: children, families, forms; and the events, with who takes part. */
export const readLinks = (storage: Reads, people: People): Promise<AllRecords> =>
  storage.readTogether(async (reads) => onlyRecords(await linksOf(reads, people)))

/** Some people with all that changes where they are removed or split, however many others the school has. */
export const readNamed = (storage: Reads, people: People): Promise<AllRecords> =>
  storage.readTogether(async (reads) => onlyRecords(await namedBy(reads, people)))

/** Some people with all that names them, what was written down at the time included: a merge changes that too. */
export const readNamedEver = (storage: Reads, people: People): Promise<AllRecords> =>
  storage.readTogether(async (reads) =>
    onlyRecords({ ...(await namedBy(reads, people)), ...(await historyOf(reads, people)) }),
  )

async function namedBy(reads: RecordReads, people: People) {
  const links = await linksOf(reads, people)
  return { ...links, ...(await eventRecordsOf(reads, people)) }
}

async function linksOf(reads: RecordReads, people: People) {
  const { student = [], household = [], adult = [], staff = [], room = [], interpreter = [] } = people
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
    staff: unique([
      ...(await reads.some('staff', staff)),
      ...(await byAny(reads, 'staff', [['roomId', room]])),
    ]),
    room: await reads.some('room', room),
    interpreter: await reads.some('interpreter', interpreter),
    adult: unique([
      ...(await reads.some('adult', adult)),
      ...(await byAny(reads, 'adult', [
        ['householdIds', household],
        ['staffId', staff],
      ])),
    ]),
    guardianship: await byAny(reads, 'guardianship', [
      ['studentId', student],
      ['householdId', household],
    ]),
    enrolment: await byAny(reads, 'enrolment', [['studentId', student]]),
  }
}

/** What events, minutes and the log of what was sent say of people and rooms; adults are named by rosters alone. */
async function eventRecordsOf(reads: RecordReads, people: People) {
  const { student = [], household = [], staff = [], room = [], interpreter = [] } = people
  const everybody = Object.values(people).flat()
  const plan = await reads.all('plan')
  const own = await byAny(reads, 'request', [
    ['studentId', student],
    ['householdId', household],
    ['staffIds', staff],
    ['roomId', room],
  ])
  const requestIds = own.map(({ id }) => id)
  const appointment = await byAny(reads, 'appointment', [
    ['studentId', student],
    ['householdId', household],
    ['staffIds', staff],
    ['roomId', room],
    ['interpreterId', interpreter],
    ['requestId', requestIds],
  ])
  // Why others found no place may name them.
  const unplaced = plan.flatMap((row) => row.unplaced.map(({ requestId }) => requestId))
  return {
    plan,
    appointment,
    request: unique([...own, ...(await reads.some('request', [...new Set(unplaced)]))]),
    // An event has few of these.
    groupSession: await reads.all('groupSession'),
    announcement: await reads.all('announcement'),
    travel: await reads.all('travel'),
    staffRoom: await byAny(reads, 'staffRoom', [
      ['staffId', staff],
      ['roomId', room],
    ]),
    blockedTime: await byAny(reads, 'blockedTime', [['staffId', staff]]),
    teacherListEntry: await byAny(reads, 'teacherListEntry', [
      ['staffId', staff],
      ['studentId', student],
    ]),
    replySlip: await byAny(reads, 'replySlip', [['householdId', household]]),
    heldPack: await byAny(reads, 'heldPack', [['staffId', staff]]),
    attendanceFigure: await byAny(reads, 'attendanceFigure', [['studentId', student]]),
    lastAgreed: await byAny(reads, 'lastAgreed', [
      ['studentId', student],
      ['householdId', household],
    ]),
    availability: await byAny(reads, 'availability', [['subject.id', everybody]]),
    commitment: await byAny(reads, 'commitment', [
      ['requestId', requestIds],
      ['staffIds', staff],
      ['roomId', room],
    ]),
    delivery: await byAny(reads, 'delivery', [
      ['householdId', household],
      ['recipient', everybody],
    ]),
    meeting: await byAny(reads, 'meeting', [
      ['facts.household.id', household],
      ['facts.student.id', student],
      ['appointmentId', appointment.map(({ id }) => id)],
    ]),
  }
}

/**
 * What says who it was at the time. No index leads into lists of such facts (the teachers a family ticked, who wrote minutes), so
 * these kinds are read whole.
 */
async function historyOf(reads: RecordReads, { student = [], household = [], staff = [] }: People) {
  const isAny = (...ids: readonly (readonly string[])[]): boolean => ids.some(({ length }) => length > 0)
  return {
    pack: await byAny(reads, 'pack', [['staffId', staff]]),
    tap: await byAny(reads, 'tap', [['fact.householdId', household]]),
    jotting: await byAny(reads, 'jotting', [['staffId', staff]]),
    ownPhrase: await byAny(reads, 'ownPhrase', [['staffId', staff]]),
    ...(isAny(staff) && { eventSetup: await reads.all('eventSetup'), meeting: await reads.all('meeting') }),
    ...(isAny(staff, student) && { replySlip: await reads.all('replySlip') }),
    ...(isAny(staff, student, household) && { groupMinutes: await reads.all('groupMinutes') }),
    ...(isAny(household) && { teacherListEntry: await reads.all('teacherListEntry') }),
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
