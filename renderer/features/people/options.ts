import type { AdultId, HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'
import type { SchoolIndex } from './school-index'

interface Option<Id extends string> {
  readonly value: Id
  readonly label: string
}

/** Lists of the school's people to choose from, named so that no two are alike. Whoever has left is not offered. */
export const studentOptions = ({ people, names }: SchoolIndex): readonly Option<StudentId>[] =>
  people.students
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id }) => ({
      value: id,
      label: [names.studentInListBesideForm(id), names.form(id)].filter((part) => part !== '').join(' · '),
    }))

export const familyOptions = ({ people, names }: SchoolIndex): readonly Option<HouseholdId>[] =>
  people.households.map(({ id, name, adults }) => {
    const label = names.household(id)
    return { value: id, label: adults === '' || name.trim() === '' ? label : `${label} · ${adults}` }
  })

export const adultOptions = ({ people, names }: SchoolIndex): readonly Option<AdultId>[] =>
  people.adults
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id }) => ({ value: id, label: names.adultInList(id) }))

export const staffOptions = ({ people, names }: SchoolIndex): readonly Option<StaffId>[] =>
  people.staff
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id }) => ({ value: id, label: names.staffInList(id) }))
