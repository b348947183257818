import type { Adult } from '@shared/domain/people/people'
import { neverAttends } from '../roster/school/households'
import { areLettersDue } from '../roster/update/letters-by-hand'

/** Whether an adult attends or not against what their relationship comes to: somebody has set that. */
export const isAttendanceByHand = (adult: Adult): boolean => adult.attends !== usuallyAttends(adult)

/** Whether an adult gets letters or not against what their responsibility comes to: somebody, or a list, has said so. */
export const areLettersByHand = (adult: Adult): boolean =>
  adult.receivesLetters !== areLettersDue(adult.parentalResponsibility, usuallyAttends(adult))

const usuallyAttends = ({ relationship }: Adult): boolean => !relationship.split(', ').every(neverAttends)
