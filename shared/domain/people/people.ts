import type {
  AdultId,
  HouseholdId,
  InterpreterId,
  RoomId,
  SchoolYearId,
  StaffId,
  StudentId,
  TeachingGroupId,
} from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'

/** A BCP 47 code such as `en`, `pl`, `zh-Hans`. */
export type LanguageCode = string

/** `sourceId` is the id that the school's own system gave; it may be reused there and is never an identity here. */
export interface Sourced {
  readonly sourceId: string
}

export interface PersonName {
  readonly givenName: string
  readonly familyName: string
}

export interface Staff extends Sourced, PersonName {
  readonly id: StaffId
  /** Mr, Ms, Dr ...; blank when the school gives none. */
  readonly title: string
  /** Free text of the school: teacher, form teacher, head of year ... */
  readonly role: string
  readonly languages: readonly LanguageCode[]
  readonly email: string
  /** The room that they usually work in; an event may give them another. */
  readonly roomId: RoomId | null
  /** The day they left the school; null while they work here. */
  readonly leftOn: LocalDate | null
}

export interface Student extends Sourced, PersonName {
  readonly id: StudentId
  readonly preferredName: string
  readonly dateOfBirth: LocalDate | null
  /** The day they left the school; null while they attend it. */
  readonly leftOn: LocalDate | null
}

/** A student's place in one school year. In a folder just read there is one year, that of the event. */
export interface Enrolment {
  readonly studentId: StudentId
  readonly schoolYearId: SchoolYearId
  readonly form: string
  readonly yearGroup: string
}

/** The teachers and students of one group in one school year. No rule reads it; requests are made from it. */
export interface TeachingGroup extends Sourced {
  readonly id: TeachingGroupId
  readonly schoolYearId: SchoolYearId
  readonly name: string
  readonly subject: string
  readonly yearGroup: string
  readonly staffIds: readonly StaffId[]
  readonly studentIds: readonly StudentId[]
}

/** The family's preferred channel. Free text of a folder outside these is stored as `letter`. */
export type ContactChannel = 'letter' | 'email' | 'sms' | 'phone' | 'app'

/** The adults who come together and get one letter. */
export interface Household extends Sourced {
  readonly id: HouseholdId
  readonly name: string
  /** The adults as the letter greets them, free text. */
  readonly adults: string
  readonly letterLanguage: LanguageCode
  /** The language of its letters where there are none in `letterLanguage`; null: the school's first language. */
  readonly alsoReads: LanguageCode | null
  /** Null: no interpreter is needed. */
  readonly interpreterLanguage: LanguageCode | null
  readonly contactChannel: ContactChannel
  readonly contact: string
  /** Where letters go by post. */
  readonly address: string
  /** What the family needs to take part: a ground-floor room, a sign language interpreter ... */
  readonly accessNeeds: string
}

/** That a household is family to a student, and whether it gets letters about them. */
export interface Guardianship {
  readonly householdId: HouseholdId
  readonly studentId: StudentId
  readonly relationship: string
  readonly receivesLetters: boolean
}

/** One adult, who may belong to several households or teach here, and then can be in one meeting at a time only. */
export interface Adult extends Sourced, PersonName {
  readonly id: AdultId
  readonly householdIds: readonly HouseholdId[]
  readonly title: string
  readonly attends: boolean
  /** The member of staff that this adult is, if any. */
  readonly staffId: StaffId | null
  readonly email: string
  readonly phone: string
  readonly mobile: string
  readonly parentalResponsibility: string
  /** What they are to the children: mother, grandfather, foster carer ... */
  readonly relationship: string
  /** Whether letters are addressed to them; somebody who gets none may still come. */
  readonly receivesLetters: boolean
  /** Who is contacted first: 1 before 2. Null where the school has no order. */
  readonly contactOrder: number | null
  readonly speaks: readonly LanguageCode[]
  /** Since when they are no contact of the school any more; null while they are. */
  readonly leftOn: LocalDate | null
}

export interface Interpreter extends Sourced, PersonName {
  readonly id: InterpreterId
  readonly languages: readonly LanguageCode[]
}
