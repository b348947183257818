import type { PriorityCounts } from '../plan/plan'
import type { FolderSubject } from './folder-problem'

/** What an import would bring, for a person to look over before it happens. */
export interface AdoptionCounts {
  readonly sessions: number
  readonly staff: number
  readonly students: number
  readonly households: number
  readonly adults: number
  readonly interpreters: number
  readonly rooms: number
  readonly requests: PriorityCounts
  readonly separations: number
  readonly announced: number
  readonly pinned: number
}

/** Something that an import does which a person may not expect. */
export type AdoptionNote =
  /** The school's id belongs to somebody of another name already: taken as a new person or room. */
  | {
      readonly kind: 'id-reused'
      readonly subject: FolderSubject
      readonly sourceId: string
      readonly name: string
      readonly nameBefore: string
    }
  /** The ids of requests that stood for another family or student: taken as new requests. */
  | { readonly kind: 'request-ids-reused'; readonly sourceIds: readonly string[] }
  | { readonly kind: 'requests-added'; readonly count: number }
  | { readonly kind: 'requests-gone'; readonly count: number }
  /** Appointments that families were told of, which are the event's first plan. */
  | { readonly kind: 'appointments-told'; readonly count: number }
  | { readonly kind: 'appointments-kept'; readonly count: number }
  /** Appointments that go with their request or their session. */
  | { readonly kind: 'appointments-dropped'; readonly count: number }
  /** Appointments that stay, though the plan breaks a hard rule there now. */
  | { readonly kind: 'appointments-in-conflict'; readonly count: number }
