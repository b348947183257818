import { proposalKey } from '@shared/domain/folder/roster-import'
import type { RosterProposal } from '@shared/domain/folder/roster-report'
import { assertNever } from '@shared/kernel/assert-never'
import { idList, type RosterRow, type RosterTables } from '../roster/school/tables'
import { isTitle, spokenName } from '../roster/values/names'
import { joinHouseholds, joinSameAdults } from './join-households'
import { listed } from './row-records'

/** A roster as it is once the accepted proposals are carried out, one after the other. */
export const acceptProposals = (
  tables: RosterTables,
  proposals: readonly RosterProposal[],
  accepted: ReadonlySet<string>,
): RosterTables => proposals.filter((proposal) => accepted.has(proposalKey(proposal))).reduce(accept, tables)

function accept(tables: RosterTables, { kind, ids }: RosterProposal): RosterTables {
  const [first = '', second = ''] = ids
  switch (kind) {
    case 'same-adult':
      return mergeAdults(tables, first, second)
    case 'siblings-in-two-households':
    case 'couple-to-join':
      return joinHouseholds(tables, first, new Set(ids.slice(1)))
    case 'title-in-name':
      return moveTitle(tables, first)
    case 'two-first-names':
    case 'couple-to-split':
      return splitAdult(tables, first)
    case 'adult-pupil':
      return addressPupil(tables, first)
    case 'letters-without-responsibility':
      return stopLetters(tables, first, second)
    case 'impossible-date':
      return {
        ...tables,
        students: tables.students.map((row) =>
          row.student_id === first ? { ...row, date_of_birth: '' } : row,
        ),
      }
    // Who is stored under another id is settled when records are matched; the rest a person puts right.
    case 'contact-id-changed':
    case 'cloned-student':
    case 'must-not-attend':
    case 'attends-by-hand':
    case 'student-without-contact':
    case 'staff-without-room':
    case 'not-a-language':
      return tables
    default:
      return assertNever(kind)
  }
}

type Adult = RosterRow<'adults'>

/** One adult of two: what the first lacks is taken from the second. Households that have the same adults then are one. */
function mergeAdults(tables: RosterTables, keptId: string, otherId: string): RosterTables {
  const other = tables.adults.find((row) => row.adult_id === otherId)
  const kept = tables.adults.find((row) => row.adult_id === keptId)
  if (!other || !kept) return tables
  const merged: Adult = {
    ...kept,
    household_ids: idList([...listed(kept.household_ids), ...listed(other.household_ids)]),
    title: kept.title || other.title,
    email: kept.email || other.email,
    phone: kept.phone || other.phone,
    staff_id: kept.staff_id || other.staff_id,
    attends: kept.attends === 'yes' ? kept.attends : other.attends,
    parental_responsibility:
      kept.parental_responsibility === 'yes'
        ? 'yes'
        : other.parental_responsibility || kept.parental_responsibility,
  }
  const adults = tables.adults.flatMap((row) =>
    row.adult_id === otherId ? [] : [row.adult_id === keptId ? merged : row],
  )
  return joinSameAdults({ ...tables, adults }, listed(merged.household_ids))
}

function moveTitle(tables: RosterTables, id: string): RosterTables {
  const moved = <Row extends { readonly given_name: string; readonly family_name: string }>(
    row: Row,
  ): Row => {
    const given = withoutTitle(row.given_name)
    const family = withoutTitle(row.family_name)
    const title = given.title || family.title
    const before = 'title' in row && typeof row.title === 'string' ? row.title : title
    return {
      ...row,
      ...('title' in row ? { title: before || title } : {}),
      given_name: given.rest,
      family_name: family.rest,
    }
  }
  return {
    ...tables,
    students: tables.students.map((row) => (row.student_id === id ? moved(row) : row)),
    staff: tables.staff.map((row) => (row.staff_id === id ? moved(row) : row)),
    adults: tables.adults.map((row) => (row.adult_id === id ? moved(row) : row)),
  }
}

function withoutTitle(name: string): { readonly title: string; readonly rest: string } {
  const [first = '', ...others] = name.split(/\s+/)
  return first.replace('.', '').length > 1 && isTitle(first)
    ? { title: first, rest: others.join(' ') }
    : { title: '', rest: name }
}

const joiner = /\s*(?:&|\+|\/|\b(?:and|und|et)\b)\s*/i

/** `Mr and Mrs J Smith` or `Anna & Tom Smith`: two adults with one surname, of the same households. */
function splitAdult(tables: RosterTables, id: string): RosterTables {
  const adults = tables.adults.flatMap((row): readonly Adult[] => {
    if (row.adult_id !== id) return [row]
    const given = row.given_name.split(joiner).filter((part) => part !== '')
    const areTitles = given.length > 0 && given.every((part) => isTitle(part))
    const titles = (areTitles ? row.given_name : row.title).split(joiner).filter((part) => part !== '')
    const names = areTitles ? [] : given
    const isCouple = names.length > 1 || titles.length > 1
    if (!isCouple) return [row]
    const one = (at: 0 | 1): Adult => ({
      ...row,
      adult_id: at === 0 ? id : `${id}-2`,
      title: titles.length > 1 ? (titles[at] ?? '') : at === 0 ? row.title : '',
      given_name: names.length > 1 ? (names[at] ?? '') : at === 0 ? (names[0] ?? '') : '',
      email: at === 0 ? row.email : '',
      phone: at === 0 ? row.phone : '',
      staff_id: at === 0 ? row.staff_id : '',
    })
    return [one(0), one(1)]
  })
  return { ...tables, adults }
}

/** A student of full age is a household of their own, which gets the letters. */
function addressPupil(tables: RosterTables, id: string): RosterTables {
  const student = tables.students.find((row) => row.student_id === id)
  if (!student) return tables
  const own = `pupil-${id}`
  const others = tables.householdStudents.filter((row) => row.student_id === id)
  const language = tables.households.find((row) => row.household_id === others[0]?.household_id)
  const household: RosterRow<'households'> = {
    household_id: own,
    name: student.family_name,
    adults: spokenName(student.given_name, student.family_name),
    letter_language: language?.letter_language ?? 'en',
    interpreter_language: '',
    contact_channel: 'letter',
    contact: '',
  }
  const link: RosterRow<'householdStudents'> = {
    household_id: own,
    student_id: id,
    relationship: 'self',
    receives_letters: 'yes',
  }
  return {
    ...tables,
    households: [...tables.households, household],
    householdStudents: [
      ...tables.householdStudents.map((row) =>
        row.student_id === id ? { ...row, receives_letters: 'no' } : row,
      ),
      link,
    ],
  }
}

/** Letters about a student no longer go to households in which nobody but this adult would get them. */
function stopLetters(tables: RosterTables, adultId: string, studentId: string): RosterTables {
  const adult = tables.adults.find((row) => row.adult_id === adultId)
  const households = new Set(listed(adult?.household_ids ?? ''))
  const isForOthers = (household: string): boolean =>
    tables.adults.some(
      (row) =>
        row.adult_id !== adultId &&
        listed(row.household_ids).includes(household) &&
        row.parental_responsibility !== 'no',
    )
  return {
    ...tables,
    householdStudents: tables.householdStudents.map((row) =>
      row.student_id === studentId && households.has(row.household_id) && !isForOthers(row.household_id)
        ? { ...row, receives_letters: 'no' }
        : row,
    ),
  }
}
