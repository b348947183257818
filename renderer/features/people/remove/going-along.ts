import type { Format } from '@shared/words/format'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import type { GoingAlong } from '@renderer/services/people-edits'
import type { SchoolIndex } from '../school-index'

const { removing: words } = peopleEditWords

/** What the records that go with a removal are called, by kind; kinds that have no name of their own are left out. */
export function namesGoingAlong(
  going: GoingAlong,
  { names }: SchoolIndex,
  format: Format,
): ReadonlyMap<string, readonly string[]> {
  const { adult = [], guardianship = [], request = [], separation = [], standingSeparation = [] } = going
  const apart = ({ households }: (typeof separation | typeof standingSeparation)[number]): string =>
    format.list(households.map((id) => names.household(id)))
  return new Map([
    ['adult', adult.map(({ id }) => names.adult(id))],
    [
      'guardianship',
      guardianship.map((row) => words.pair(names.student(row.studentId), names.household(row.householdId))),
    ],
    [
      'request',
      request.map((row) =>
        words.pair(names.student(row.studentId), format.list(row.staffIds.map((id) => names.staff(id)))),
      ),
    ],
    ['separation', separation.map(apart)],
    ['standingSeparation', standingSeparation.map(apart)],
  ])
}
