import type { Adult, Household, Staff, Student } from './people'

/**
 * What conference folders do not say about people: the values that hold until the office, or a list of the school's, gives
 * others. An import of a folder leaves them as they are.
 */
export const notInFolder = {
  student: { leftOn: null } satisfies Partial<Student>,
  staff: { roomId: null, leftOn: null } satisfies Partial<Staff>,
  household: { alsoReads: null, address: '', accessNeeds: '' } satisfies Partial<Household>,
  adult: {
    mobile: '',
    relationship: '',
    receivesLetters: true,
    contactOrder: null,
    speaks: [],
    leftOn: null,
  } satisfies Partial<Adult>,
} as const
