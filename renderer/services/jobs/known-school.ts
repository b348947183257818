import type { Records, RecordKind, Storage } from '@renderer/services/ports'

/** The kinds of the school's own people, rooms and years. */
const schoolKinds = [
  'schoolYear',
  'staff',
  'student',
  'household',
  'adult',
  'interpreter',
  'room',
  'guardianship',
  'enrolment',
  'teachingGroup',
] as const
type SchoolKind = (typeof schoolKinds)[number]

/** The school's people and rooms; those of a sample event alone are nobody's, whatever ids they have. */
export async function knownSchool(
  storage: Pick<Storage, 'readAll'>,
): Promise<{ readonly [Kind in SchoolKind]: readonly Records[Kind][] }>
/** The same, with all records of some kinds more, read at the same moment. */
export async function knownSchool<More extends RecordKind>(
  storage: Pick<Storage, 'readAll'>,
  more: readonly More[],
): Promise<{ readonly [Kind in SchoolKind | More]: readonly Records[Kind][] }>
export async function knownSchool(storage: Pick<Storage, 'readAll'>, more: readonly RecordKind[] = []) {
  const { event, roster, ...school } = await storage.readAll([...schoolKinds, ...more, 'event', 'roster'])
  const samples = new Set<string>(event.filter(({ isSample }) => isSample).map(({ id }) => id))
  if (samples.size === 0) return school
  const idsOf = (rosters: typeof roster): readonly string[] =>
    rosters.flatMap((row): readonly string[] => [
      ...row.staffIds,
      ...row.studentIds,
      ...row.householdIds,
      ...row.adultIds,
      ...row.interpreterIds,
      ...row.roomIds,
    ])
  const real = new Set(idsOf(roster.filter(({ id }) => !samples.has(id))))
  const invented = new Set(idsOf(roster.filter(({ id }) => samples.has(id))).filter((id) => !real.has(id)))
  const ofSchool = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ id }) => !invented.has(id))
  return {
    ...school,
    staff: ofSchool(school.staff),
    student: ofSchool(school.student),
    household: ofSchool(school.household),
    adult: ofSchool(school.adult),
    interpreter: ofSchool(school.interpreter),
    room: ofSchool(school.room),
  }
}
