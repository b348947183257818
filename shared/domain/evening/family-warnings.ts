import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { Adult } from '../people/people'
import type { Marker } from '../people/safeguarding'
import type { Separation } from '../people/separation'

/** What the school knows of a family that reception may have to be careful with. */
export interface FamilyWarningRecords {
  readonly householdId: HouseholdId
  /** The household's children. */
  readonly studentIds: readonly StudentId[]
  /** Of every household of those children: a parent who lives elsewhere may come too. */
  readonly adults: readonly Adult[]
  readonly markers: readonly Marker[]
  /** Of the school and of the event. */
  readonly separations: readonly Separation[]
}

/** What reception is warned of: never why. */
export interface FamilyWarnings {
  readonly mustNotAttend: readonly { readonly adult: Adult; readonly author: string }[]
  /** Whether the safeguarding lead is to be asked about the family or one of its children or adults. */
  readonly askLead: boolean
  /** Families that this one must not meet, each once. */
  readonly keepApartFrom: readonly HouseholdId[]
}

/** What the person at reception should know when a family comes. */
export function familyWarnings(records: FamilyWarningRecords): FamilyWarnings {
  const { householdId, adults, markers, separations } = records
  const own = adults.filter(({ householdIds }) => householdIds.includes(householdId))
  const about = new Set<string>([householdId, ...records.studentIds, ...own.map(({ id }) => id)])
  return {
    mustNotAttend: adults.flatMap((adult) => {
      const marker = markers.find(
        ({ kind, subject }) => kind === 'must-not-attend' && subject.id === adult.id,
      )
      return marker ? [{ adult, author: marker.author }] : []
    }),
    askLead: markers.some(({ kind, subject }) => kind === 'ask-safeguarding-lead' && about.has(subject.id)),
    keepApartFrom: [
      ...new Set(
        separations
          .filter(({ households }) => households.includes(householdId))
          .flatMap(({ households }) => households.filter((id) => id !== householdId)),
      ),
    ],
  }
}
