import type { RecordKind, Records } from '@shared/records/registry'

type RowsOf<Kind extends RecordKind> = { readonly [K in Kind]: readonly Records[K][] }
type SchoolKind =
  | 'schoolYear'
  | 'staff'
  | 'student'
  | 'household'
  | 'adult'
  | 'interpreter'
  | 'room'
  | 'guardianship'
  | 'enrolment'
  | 'teachingGroup'

/** The people, rooms, years and teaching groups that the school knows already. */
export type KnownSchool = RowsOf<SchoolKind>

/** An event that an import updates, with what hangs on its requests. */
export interface KnownEvent extends RowsOf<'request' | 'groupSession' | 'plan' | 'appointment' | 'meeting'> {
  readonly event: Records['event']
}

/** The records of one event as they shall stand after an import, by the names under which the app keeps them. */
export type MergedRecords = RowsOf<
  | SchoolKind
  | 'event'
  | 'roster'
  | 'request'
  | 'staffRoom'
  | 'travel'
  | 'availability'
  | 'separation'
  | 'groupSession'
  | 'commitment'
  | 'plan'
  | 'appointment'
  | 'meeting'
>
