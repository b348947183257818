import type { Priority } from '@shared/domain/requests/request'

/** What the schools of one kind have in common. Parts are of one, counts are of everyone at the school. */
export interface SchoolKind {
  readonly eventKind: 'pctc' | 'consultation'
  readonly staff: number
  readonly students: number
  readonly forms: number
  readonly sessions: number
  readonly sessionMinutes: number
  /** Sessions, from the last one back, that have a break of ten minutes. */
  readonly breaks: number
  readonly changeover: number
  /** Staff who teach one form; the first is its form teacher. */
  readonly team: number
  /** How likely a family asks for the form teacher, and for each of the others. */
  readonly wishes: { readonly first: number; readonly other: number }
  readonly priorities: Readonly<Record<Priority, number>>
  /** Lengths of meetings, each with its part. */
  readonly lengths: readonly (readonly [minutes: number, part: number])[]
  readonly childComes: number
  /** The part of the students whose parents live apart and come each by themselves. */
  readonly split: number
  /** Of those, the part that must not meet. */
  readonly keptApart: number
  readonly interpreted: number
  /** Families of a language for one interpreter of it. */
  readonly perInterpreter: number
  /** The part of families, and of staff, who are not free throughout. */
  readonly familyWindows: number
  readonly staffWindows: number
}

const usual = {
  eventKind: 'consultation',
  sessionMinutes: 180,
  changeover: 0,
  priorities: { required: 0.39, requested: 0.41, optional: 0.2 },
  split: 0.08,
  keptApart: 0.25,
  interpreted: 0.1,
  perInterpreter: 8,
  familyWindows: 0.5,
  staffWindows: 0.14,
} as const satisfies Partial<SchoolKind>

/** Measured on the conference folders that tests run on, so that fresh seeds are schools of the same kinds. */
export const schoolKinds = {
  primary: {
    ...usual,
    eventKind: 'pctc',
    staff: 14,
    students: 318,
    forms: 12,
    sessions: 3,
    breaks: 1,
    team: 2,
    wishes: { first: 0.85, other: 0.2 },
    priorities: { required: 0.75, requested: 0.16, optional: 0.09 },
    lengths: [[15, 1]],
    childComes: 1,
    familyWindows: 0.55,
    staffWindows: 0,
  },
  year: {
    ...usual,
    staff: 58,
    students: 258,
    forms: 9,
    sessions: 1,
    breaks: 1,
    team: 11,
    wishes: { first: 0.9, other: 0.4 },
    lengths: [
      [5, 0.76],
      [10, 0.24],
    ],
    childComes: 0.53,
    interpreted: 0.12,
    perInterpreter: 4,
    familyWindows: 0.56,
  },
  school: {
    ...usual,
    staff: 90,
    students: 1427,
    forms: 50,
    sessions: 3,
    breaks: 1,
    team: 10,
    wishes: { first: 0.92, other: 0.36 },
    lengths: [
      [5, 0.8],
      [10, 0.2],
    ],
    childComes: 0.31,
  },
  trust: {
    ...usual,
    staff: 190,
    students: 2982,
    forms: 104,
    sessions: 4,
    breaks: 2,
    team: 10,
    wishes: { first: 0.92, other: 0.43 },
    lengths: [
      [5, 0.83],
      [10, 0.17],
    ],
    childComes: 0.2,
    perInterpreter: 11,
  },
  squeezed: {
    ...usual,
    staff: 24,
    students: 312,
    forms: 11,
    sessions: 2,
    sessionMinutes: 150,
    breaks: 0,
    changeover: 5,
    team: 8,
    wishes: { first: 0.8, other: 0.32 },
    priorities: { required: 0.42, requested: 0.39, optional: 0.19 },
    lengths: [
      [5, 0.5],
      [10, 0.5],
    ],
    childComes: 0.63,
    split: 0.15,
    keptApart: 0.45,
    perInterpreter: 9,
  },
} as const satisfies Readonly<Record<string, SchoolKind>>

export type KindName = keyof typeof schoolKinds
