import type { LocalDate } from '@shared/kernel/time'

/** The row that a fact was read from. */
export interface FactPlace {
  readonly file: string
  readonly line: number
}

/** A cell that names somebody or something by its id. */
export interface Reference extends FactPlace {
  readonly id: string
  readonly column: string
}

/** What a row says by which a student is known: the school's id, else name, date of birth and form. */
export interface StudentKey {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: LocalDate | null
  readonly form: string
}

/** A student as one row shows them; blanks are filled by other rows. */
export interface StudentFact {
  readonly kind: 'student'
  readonly at: FactPlace
  readonly key: StudentKey
  /** The columns of the id and the date of birth, for what is wrong with them. */
  readonly idColumn: string
  readonly birthColumn: string
  /** The column of the surname, in a list that has one row for each student; blank in any other. */
  readonly listColumn: string
  readonly preferredName: string
  readonly yearGroup: string
  readonly address: string
  readonly homeLanguages: readonly string[]
  readonly isLeaver: boolean
}

/** An adult of a student, and what one row says of the two. */
export interface ContactFact {
  readonly kind: 'contact'
  readonly at: FactPlace
  readonly student: StudentKey
  readonly adult: AdultFact
  /** The columns of the adult's id and of the student's. */
  readonly idColumn: string
  readonly studentColumn: string
  readonly relationship: string
  /** 1 is called first. */
  readonly priority: number | null
  readonly hasResponsibility: boolean | null
  readonly livesWith: boolean | null
  readonly getsLetters: boolean | null
  readonly householdId: string
  /** Adults of one student with the same part get one letter; blank where the file does not tell them apart. */
  readonly part: string
  readonly salutation: string
  readonly letterLanguage: string
  /** Null: an interpreter is not spoken of. A code, or true for one of the languages spoken. */
  readonly interpreter: string | boolean | null
}

export interface AdultFact {
  readonly id: string
  readonly title: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly mobile: string
  readonly phone: string
  readonly address: string
  readonly languages: readonly string[]
}

export interface StaffFact {
  readonly kind: 'staff'
  readonly at: FactPlace
  readonly id: string
  readonly idColumn: string
  readonly title: string
  readonly givenName: string
  readonly familyName: string
  /** Blank: the file does not say, and they teach. */
  readonly role: string
  readonly room: string
  readonly email: string
  readonly languages: readonly string[]
  readonly isLeaver: boolean
}

export interface RoomFact {
  readonly kind: 'room'
  readonly id: string
  readonly name: string
  readonly building: string
}

/** A class, a subject group or a homeroom. */
export interface GroupFact {
  readonly kind: 'group'
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly yearGroup: string
  readonly room: string
  /** Its title is the form of its students; where no members are named, they are all whose form is `form`. */
  readonly isHomeroom: boolean
  readonly form: string
}

/** Somebody is of a group. */
export interface MemberFact {
  readonly kind: 'member'
  readonly groupId: Reference
  readonly as: 'staff' | 'student'
  readonly person: Reference
  /** Null: `person.id` is the school's. */
  readonly student: StudentKey | null
  /** Where no list of staff names them, they are made from what stands here. */
  readonly mayBeNew: boolean
}

/** A member of staff cannot come then. */
export interface BlockedFact {
  readonly kind: 'blocked'
  readonly staff: Reference
  /** 1 is Monday. */
  readonly day: number
  readonly period: number
}

/** A student's attendance, as the school's own system counts it. */
export interface AttendanceFact {
  readonly kind: 'attendance'
  readonly at: FactPlace
  readonly student: StudentKey
  /** The columns of the student's id and of what was missed. */
  readonly studentColumn: string
  readonly missedColumn: string
  readonly sessionsPossible: number
  readonly sessionsMissed: number
  /** Null: the row does not say. */
  readonly timesLate: number | null
  readonly asOf: LocalDate | null
}

/** What one row of a school's file says, whichever system wrote it. */
export type RosterFact =
  StudentFact | ContactFact | StaffFact | RoomFact | GroupFact | MemberFact | BlockedFact | AttendanceFact

const noKey: StudentKey = { id: '', givenName: '', familyName: '', dateOfBirth: null, form: '' }

/** The key of a student, from the parts that a row has. */
export const studentKey = (known: Partial<StudentKey>): StudentKey => ({ ...noKey, ...known })

/** A student fact, from the parts that a row has. */
export const newStudent = (
  at: FactPlace,
  key: Partial<StudentKey>,
  known: Partial<Omit<StudentFact, 'kind' | 'at' | 'key'>> = {},
): StudentFact => ({
  kind: 'student',
  at,
  key: studentKey(key),
  idColumn: '',
  birthColumn: '',
  listColumn: '',
  preferredName: '',
  yearGroup: '',
  address: '',
  homeLanguages: [],
  isLeaver: false,
  ...known,
})

/** A contact fact, from the parts that a row has. */
export const newContact = (
  at: FactPlace,
  student: Partial<StudentKey>,
  adult: Partial<AdultFact>,
  known: Partial<Omit<ContactFact, 'kind' | 'at' | 'student' | 'adult'>> = {},
): ContactFact => ({
  kind: 'contact',
  at,
  student: studentKey(student),
  adult: {
    id: '',
    title: '',
    givenName: '',
    familyName: '',
    email: '',
    mobile: '',
    phone: '',
    address: '',
    languages: [],
    ...adult,
  },
  idColumn: '',
  studentColumn: '',
  relationship: '',
  priority: null,
  hasResponsibility: null,
  livesWith: null,
  getsLetters: null,
  householdId: '',
  part: '',
  salutation: '',
  letterLanguage: '',
  interpreter: null,
  ...known,
})

/** A staff fact, from the parts that a row has. */
export const newStaff = (at: FactPlace, known: Partial<Omit<StaffFact, 'kind' | 'at'>>): StaffFact => ({
  kind: 'staff',
  at,
  id: '',
  idColumn: '',
  title: '',
  givenName: '',
  familyName: '',
  role: '',
  room: '',
  email: '',
  languages: [],
  isLeaver: false,
  ...known,
})

/** A group fact, from the parts that a row has. */
export const newGroup = (id: string, known: Partial<Omit<GroupFact, 'kind' | 'id'>>): GroupFact => ({
  kind: 'group',
  id,
  name: '',
  subject: '',
  yearGroup: '',
  room: '',
  isHomeroom: false,
  form: '',
  ...known,
})

/** That the school's id of a cell is of a group. */
export const newMember = (
  as: MemberFact['as'],
  groupId: Reference,
  person: Reference,
  known: Partial<Pick<MemberFact, 'student' | 'mayBeNew'>> = {},
): MemberFact => ({ kind: 'member', as, groupId, person, student: null, mayBeNew: false, ...known })
