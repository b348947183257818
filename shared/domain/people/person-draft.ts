import type { HouseholdId, RoomId, StaffId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { ContactChannel, LanguageCode } from './people'

/** The kinds that can be added by hand. */
export const addableKinds = [
  'student',
  'household',
  'adult',
  'staff',
  'teachingGroup',
  'interpreter',
  'room',
] as const
export type AddableKind = (typeof addableKinds)[number]

/** Somebody, a room or a group that someone is filling in. Each kind reads the fields that it has. */
export interface PersonDraft {
  readonly sourceId: string
  readonly title: string
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly dateOfBirth: LocalDate | null
  readonly form: string
  readonly yearGroup: string
  /** The families of a student or an adult. */
  readonly householdIds: readonly HouseholdId[]
  /** What a new family or an adult is to the children. */
  readonly relationship: string
  readonly attends: boolean
  readonly receivesLetters: boolean
  readonly email: string
  readonly phone: string
  readonly mobile: string
  /** What an adult, a member of staff or an interpreter speaks. */
  readonly languages: readonly LanguageCode[]
  readonly role: string
  readonly roomId: RoomId | null
  /** Of a family, a room or a group. */
  readonly name: string
  readonly adults: string
  readonly letterLanguage: LanguageCode
  readonly interpreterLanguage: LanguageCode | null
  readonly contactChannel: ContactChannel
  readonly contact: string
  readonly address: string
  readonly accessNeeds: string
  /** The children of a family, or the students of a group. */
  readonly studentIds: readonly StudentId[]
  readonly staffIds: readonly StaffId[]
  readonly subject: string
  readonly building: string
  /** Null: no limit. */
  readonly meetingsAtOnce: number | null
}

/** A draft in which nothing is filled in yet. */
export const emptyPersonDraft = (language: LanguageCode): PersonDraft => ({
  sourceId: '',
  title: '',
  givenName: '',
  familyName: '',
  preferredName: '',
  dateOfBirth: null,
  form: '',
  yearGroup: '',
  householdIds: [],
  relationship: '',
  attends: true,
  receivesLetters: true,
  email: '',
  phone: '',
  mobile: '',
  languages: [],
  role: '',
  roomId: null,
  name: '',
  adults: '',
  letterLanguage: language,
  interpreterLanguage: null,
  contactChannel: 'letter',
  contact: '',
  address: '',
  accessNeeds: '',
  studentIds: [],
  staffIds: [],
  subject: '',
  building: '',
  meetingsAtOnce: null,
})

export type PersonDraftProblem = 'no-name' | 'no-language' | 'no-family' | 'not-a-number'

/** What is wrong with a draft, by field. */
export type PersonDraftProblems = { readonly [Field in keyof PersonDraft]?: PersonDraftProblem }

/** What is wrong with a draft of a kind; empty where it can be added. */
export function checkPersonDraft(kind: AddableKind, draft: PersonDraft): PersonDraftProblems {
  switch (kind) {
    case 'household':
    case 'teachingGroup':
      return isBlank(draft.name) ? { name: 'no-name' } : {}
    case 'room':
      return {
        ...(isBlank(draft.name) && { name: 'no-name' as const }),
        ...(draft.meetingsAtOnce !== null &&
          !(Number.isInteger(draft.meetingsAtOnce) && draft.meetingsAtOnce >= 1) && {
            meetingsAtOnce: 'not-a-number' as const,
          }),
      }
    case 'interpreter':
      return {
        ...personName(draft),
        ...(draft.languages.length === 0 && { languages: 'no-language' as const }),
      }
    case 'adult':
      return {
        ...personName(draft),
        ...(draft.householdIds.length === 0 && { householdIds: 'no-family' as const }),
      }
    case 'student':
    case 'staff':
      return personName(draft)
  }
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Somebody may have one name only. */
const personName = ({ givenName, familyName }: PersonDraft): PersonDraftProblems =>
  isBlank(givenName) && isBlank(familyName) ? { familyName: 'no-name' } : {}
