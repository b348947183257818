import type { LocalDate } from '@shared/kernel/time'
import type { RosterProposal } from '@shared/domain/folder/roster-report'
import type { AssembledSchool } from '../school/assemble'
import { lettersWithoutResponsibility, sameAdults } from './adults'
import { couplesToJoin, siblingsInTwoHouseholds } from './households'
import { couplesToSplit, titlesInNames, twoFirstNames } from './names'
import { staffWithoutRoom } from './staff'
import { adultPupils, impossibleDates, studentsWithoutContact } from './students'

/** One thing that the doctor looks for; `today` tells ages. */
export type Check = (school: AssembledSchool, today: LocalDate) => readonly RosterProposal[]

const checks: readonly Check[] = [
  sameAdults,
  titlesInNames,
  twoFirstNames,
  couplesToSplit,
  couplesToJoin,
  siblingsInTwoHouseholds,
  adultPupils,
  lettersWithoutResponsibility,
  studentsWithoutContact,
  staffWithoutRoom,
  impossibleDates,
]

/** What could be put right in a school's people. Nothing is changed: a person decides. */
export const proposalsFor: Check = (school, today) => checks.flatMap((check) => check(school, today))
