import type { LocalDate } from '@shared/kernel/time'
import type { PriorityCounts } from '../plan/plan'
import type { FolderSubject } from './folder-problem'

/** What an import would bring, for a person to look over before it happens. */
export interface ImportCounts {
  readonly sessions: number
  readonly staff: number
  readonly students: number
  readonly households: number
  readonly adults: number
  readonly interpreters: number
  readonly rooms: number
  readonly requests: PriorityCounts
  readonly separations: number
  readonly groupSessions: number
  readonly teachingGroups: number
  readonly announced: number
  readonly pinned: number
}

/** What may be asked about an id under which the school knows somebody else: who it stands for now. */
export type IdentityAnswer = 'same' | 'new'

/** Answers by `identityKey`. */
export type IdentityAnswers = Readonly<Record<string, IdentityAnswer>>

/** What tells one bearer of an id from another, for a person to compare; whatever is not known is blank. */
export interface IdentityFacts {
  readonly name: string
  /** Form, the adults of a household, an e-mail address, a building: whatever the kind has. */
  readonly detail: string
  readonly dateOfBirth: LocalDate | null
}

/** An id of the folder under which the school knows somebody of another name: one person, or two? */
export interface IdentityQuestion {
  readonly subject: FolderSubject
  readonly sourceId: string
  readonly before: IdentityFacts
  readonly after: IdentityFacts
  /** Null: not answered yet. */
  readonly answer: IdentityAnswer | null
}

/** The name under which a question's answer is kept. */
export const identityKey = ({ subject, sourceId }: Pick<IdentityQuestion, 'subject' | 'sourceId'>): string =>
  `${subject} ${sourceId}`

/** Something that an import does which a person may not expect. */
export type ImportNote =
  /** The same person, household or room under another name. */
  | {
      readonly kind: 'name-changed'
      readonly subject: FolderSubject
      readonly sourceId: string
      readonly name: string
      readonly nameBefore: string
    }
  /** The school's id belonged to somebody else, as the office says: taken as a new person or room. */
  | {
      readonly kind: 'id-reused'
      readonly subject: FolderSubject
      readonly sourceId: string
      readonly name: string
      readonly nameBefore: string
    }
  /** The ids of requests that stood for another family or student: taken as new requests. */
  | { readonly kind: 'request-ids-reused'; readonly sourceIds: readonly string[] }
  /** Meetings withheld from the family, as the school sends the household no letters about the child. */
  | {
      readonly kind: 'requests-withheld'
      readonly count: number
      readonly families: readonly { readonly child: string; readonly household: string }[]
    }
  /** Adults who attend according to the folder, and must not. */
  | { readonly kind: 'must-not-attend'; readonly names: readonly string[] }
  | { readonly kind: 'requests-added'; readonly count: number }
  | { readonly kind: 'requests-gone'; readonly count: number }
  /** Announced appointments, which are the event's first plan. */
  | { readonly kind: 'appointments-announced'; readonly count: number }
  | { readonly kind: 'appointments-kept'; readonly count: number }
  /** Appointments that go with their request or their session. */
  | { readonly kind: 'appointments-dropped'; readonly count: number }
  /** Appointments that stay, though the plan breaks a hard rule there now. */
  | { readonly kind: 'appointments-in-conflict'; readonly count: number }
