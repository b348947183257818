import type { RosterYear } from '@shared/domain/folder/roster-import'
import type { SchoolYear } from '@shared/domain/school/school'
import type { LocalDate } from '@shared/kernel/time'
import { newSchoolYear } from '../import-merge/school-year'

/** The month in which a school year begins where the school has said nothing else: August. */
const firstMonth = 8

/** The years that a roster can be of: those that are stored, this one and the next, in their order. */
export function rosterYears(known: readonly SchoolYear[], today: LocalDate): readonly RosterYear[] {
  const stored = known.map((year) => ({ year: asKnown(year), start: year.start }))
  const current = yearBegunBy(today)
  const made = [current, current + 1]
    .map((begins) => newSchoolYear(nameOfYear(begins), ''))
    .filter((one) => !known.some((year) => year.start <= one.start && one.start <= year.end))
    .filter((one) => !known.some(({ name }) => name === one.name))
    .map((one): { readonly year: RosterYear; readonly start: LocalDate } => ({
      year: { kind: 'new', begins: Number(one.name.slice(0, 4)), name: one.name },
      start: one.start,
    }))
  return [...stored, ...made].toSorted((a, b) => (a.start < b.start ? -1 : 1)).map(({ year }) => year)
}

/** The year that a day lies in; between two years the one that comes next. */
export function yearOn(known: readonly SchoolYear[], today: LocalDate): RosterYear {
  const now = known.find((year) => year.start <= today && today <= year.end)
  if (now) return asKnown(now)
  const begins = yearBegunBy(today)
  return { kind: 'new', begins, name: nameOfYear(begins) }
}

/** The record of a chosen year. */
export function schoolYearRecord(
  chosen: RosterYear,
  known: readonly SchoolYear[],
  newId: () => string,
): SchoolYear {
  const found = chosen.kind === 'known' ? known.find(({ id }) => id === chosen.id) : undefined
  return found ?? newSchoolYear(chosen.name, newId())
}

const asKnown = ({ id, name }: SchoolYear): RosterYear => ({ kind: 'known', id, name })

function yearBegunBy(today: LocalDate): number {
  const [year, month] = today.split('-').map(Number)
  return (month ?? firstMonth) >= firstMonth ? (year ?? 0) : (year ?? 0) - 1
}

const nameOfYear = (begins: number): string => `${begins}/${String((begins + 1) % 100).padStart(2, '0')}`
