import { markedAdults } from '@shared/domain/people/must-not-attend'
import { peopleWords } from '@shared/words/screens/people'
import { ok, type Result } from '@shared/kernel/result'
import { asItIs, type History, stepOf } from './history'
import type { ChangeOf, RecordReads, Records, StorageProblem } from './ports'

/** A change of someone, or of a room, by hand. */
export type PersonChange = ChangeOf<PersonKind>
type PersonKind =
  | 'student'
  | 'household'
  | 'adult'
  | 'staff'
  | 'interpreter'
  | 'room'
  | 'teachingGroup'
  | 'guardianship'
  | 'enrolment'

export function createPeople(history: Pick<History, 'commitTyped'>) {
  return {
    /** Changes the fields that differ between before and after, in the record as it is stored now. */
    change: (wanted: PersonChange, step?: string): Promise<Result<void, StorageProblem>> =>
      history.commitTyped(
        [wanted.kind, 'marker'],
        async (reads) => {
          const stored = await reads.one(wanted.kind, wanted.id)
          const allowed = wanted.kind === 'adult' ? await keptAway(wanted, reads) : wanted
          const made = stored === null ? allowed : overStored(allowed, stored)
          if (made === null) return ok(null)
          return ok({ title: peopleWords.undo[made.kind], changes: [made], ...stepOf(step) })
        },
        asItIs,
      ),
  }
}

/** A change of an adult, who does not come while a warning says that they must not. */
async function keptAway(wanted: ChangeOf<'adult'>, reads: RecordReads): Promise<ChangeOf<'adult'>> {
  const { after } = wanted
  if (!after?.attends) return wanted
  const isKept = markedAdults(await reads.all('marker')).has(wanted.id)
  return isKept ? { ...wanted, after: { ...after, attends: false } } : wanted
}

/** The change made of the stored record; null where it has these fields already. */
function overStored<Kind extends PersonKind>(
  wanted: ChangeOf<Kind>,
  stored: Records[Kind],
): ChangeOf<Kind> | null {
  const before = new Map(Object.entries(wanted.before ?? {}))
  const now = new Map(Object.entries(stored))
  const fields = Object.entries(wanted.after ?? {}).filter(([name, value]) => before.get(name) !== value)
  if (fields.every(([name, value]) => now.get(name) === value)) return null
  const after = { ...stored, ...Object.fromEntries(fields) }
  return { kind: wanted.kind, id: wanted.id, before: stored, after }
}
