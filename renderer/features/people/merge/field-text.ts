import { parseDate } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import type { SchoolIndex } from '../school-index'

const names = peopleEditWords.merge.fields

/** Whether a field has a name on screen. */
export const isFieldName = (field: string): field is keyof typeof names => field in names

/** What a field holds, in words. */
export function fieldText(field: string, value: unknown, school: SchoolIndex, format: Format): string {
  if (typeof value === 'boolean') return value ? peopleWords.yes : peopleWords.no
  if (typeof value === 'number') return format.number(value)
  if (typeof value !== 'string') return ''
  switch (field) {
    case 'letterLanguage':
    case 'alsoReads':
    case 'interpreterLanguage':
      return format.language(value)
    case 'contactChannel':
      return new Map<string, string>(Object.entries(peopleWords.channels)).get(value) ?? value
    case 'dateOfBirth':
    case 'leftOn': {
      const date = parseDate(value)
      return date.ok ? format.date(date.value) : value
    }
    case 'staffId': {
      const staff = school.people.staff.find(({ id }) => id === value)
      return staff ? school.names.staffInFull(staff.id) : value
    }
    case 'roomId':
      return school.people.rooms.find(({ id }) => id === value)?.name ?? value
    case 'schoolYearId':
      return school.people.schoolYears.find(({ id }) => id === value)?.name ?? value
    default:
      return value
  }
}
