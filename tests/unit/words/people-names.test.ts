import fc from 'fast-check'
import { expect, it } from 'vitest'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Enrolment, Guardianship, Household, Staff, Student } from '@shared/domain/people/people'
import { idOf, type SchoolYearId, type StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'
import { joinedAdults } from '@shared/words/names'
import { childNames, namesAmong, type NamedPeople } from '@shared/words/people-names'

// Few names, so that people share them; the same in other capitals, and names that look like a mark.
const word = fc.constantFrom('', ' ', 'Suharto', 'suharto', 'Anna', 'Anna (9B)', 'Kos', 'Kowalska')
const year = fc.constantFrom(null, '2012-05-03' as LocalDate, '2013-01-30' as LocalDate)
const person = fc.record({
  givenName: word,
  familyName: word,
  preferredName: fc.constantFrom('', 'Ania'),
  dateOfBirth: year,
  leftOn: fc.constant(notInFolder.student.leftOn),
  form: fc.constantFrom('', '9B', '9C'),
  sourceId: fc.constantFrom('S1', 'S2', 'S3'),
  title: fc.constantFrom('', 'Ms'),
})

const people = fc.array(person, { maxLength: 10 }).map((all): NamedPeople => {
  const students = all.map((one, at): Student => ({ ...one, id: idOf(`s${at}`) }))
  const schoolYearId = idOf<SchoolYearId>('year')
  return {
    students,
    enrolments: all.map((one, at): Enrolment => ({
      studentId: idOf(`s${at}`),
      schoolYearId,
      form: one.form,
      yearGroup: '9',
    })),
    households: all.map((one, at): Household => ({
      id: idOf(`h${at}`),
      sourceId: one.sourceId,
      name: one.familyName,
      adults: one.givenName,
      letterLanguage: 'en',
      ...notInFolder.household,
      interpreterLanguage: null,
      contactChannel: 'letter',
      contact: '',
    })),
    guardianships: all.map((_, at): Guardianship => ({
      householdId: idOf(`h${at}`),
      studentId: idOf(`s${at}`),
      relationship: '',
      receivesLetters: true,
    })),
    staff: all.map((one, at): Staff => ({
      ...one,
      id: idOf(`t${at}`),
      role: '',
      languages: [],
      email: '',
      ...notInFolder.staff,
    })),
    adults: all.map((one, at) => ({
      ...one,
      id: idOf(`a${at}`),
      householdIds: [],
      attends: true,
      staffId: null,
      email: '',
      phone: '',
      parentalResponsibility: '',
      ...notInFolder.adult,
    })),
    interpreters: all.map((one, at) => ({ ...one, id: idOf(`i${at}`), languages: ['pl'] })),
  }
})

const labelsOf = (all: NamedPeople): Readonly<Record<string, readonly string[]>> => {
  const names = namesAmong(all)
  const ids = all.students.map(({ id }) => id)
  const beside = (label: (id: StudentId) => string) => ids.map((id) => `${label(id)} | ${names.form(id)}`)
  return {
    student: ids.map(names.student),
    studentInList: ids.map(names.studentInList),
    studentWithForm: ids.map(names.studentWithForm),
    studentInShort: ids.map(names.studentInShort),
    studentInShortWithForm: ids.map(names.studentInShortWithForm),
    studentBesideForm: beside(names.studentBesideForm),
    studentInListBesideForm: beside(names.studentInListBesideForm),
    household: all.households.map(({ id }) => names.household(id)),
    householdAdults: all.households.map(({ id }) => names.householdAdults(id)),
    staff: all.staff.map(({ id }) => names.staff(id)),
    staffInFull: all.staff.map(({ id }) => names.staffInFull(id)),
    staffInList: all.staff.map(({ id }) => names.staffInList(id)),
    interpreter: all.interpreters.map(({ id }) => names.interpreter(id)),
    interpreterInList: all.interpreters.map(({ id }) => names.interpreterInList(id)),
    adult: all.adults.map(({ id }) => names.adult(id)),
    adultInList: all.adults.map(({ id }) => names.adultInList(id)),
  }
}

it('no two people, and no two families, are called the same, and nobody by a blank', () => {
  fc.assert(
    fc.property(people, (all) => {
      for (const [kind, labels] of Object.entries(labelsOf(all))) {
        expect(new Set(labels.map((label) => label.toLowerCase())).size, kind).toBe(labels.length)
        expect(
          labels.filter((label) => label.trim() === ''),
          kind,
        ).toEqual([])
      }
    }),
  )
})

it('somebody with one name is never cut, wherever the school wrote it', () => {
  fc.assert(
    fc.property(people, (all) => {
      const labels = labelsOf(all)
      all.students.forEach((one, at) => {
        const both = [one.givenName.trim(), one.familyName.trim()].filter((name) => name !== '')
        if (both.length !== 1 || one.preferredName !== '') return
        for (const kind of ['student', 'studentInList', 'studentInShort', 'staff', 'staffInList', 'adult'])
          expect(labels[kind]?.[at], kind).toContain(both[0])
      })
    }),
  )
})

const child = (id: string, more: Partial<Student> = {}): Student => ({
  id: idOf(id),
  sourceId: id.toUpperCase(),
  givenName: 'Tunde',
  familyName: 'Adékúnlé',
  preferredName: '',
  dateOfBirth: null,
  ...notInFolder.student,
  ...more,
})

it('namesakes are distinguished by form, else year of birth, else the school’s id', () => {
  const forms = new Map<string, string>([
    ['s1', '7A'],
    ['s2', '9C'],
  ])
  const born = (date: string) => ({ dateOfBirth: date as LocalDate })
  const called = (children: readonly Student[], form: (id: StudentId) => string) => {
    const names = childNames(children, form)
    return children.map(({ id }) => names.studentInShort(id))
  }
  expect(called([child('s1'), child('s2')], (id) => forms.get(id) ?? '')).toEqual([
    'Tunde Adékúnlé (7A)',
    'Tunde Adékúnlé (9C)',
  ])
  expect(called([child('s1', born('2012-05-03')), child('s2', born('2013-01-30'))], () => '7A')).toEqual([
    'Tunde Adékúnlé (2012)',
    'Tunde Adékúnlé (2013)',
  ])
  expect(called([child('s1'), child('s2')], () => '7A')).toEqual([
    'Tunde Adékúnlé (S1)',
    'Tunde Adékúnlé (S2)',
  ])
})

it('two adults are joined as the family’s language does', () => {
  const polish = formatFor('pl')
  expect(joinedAdults('Ewa and Jan Sobczak', polish, 'en-GB')).toBe('Ewa i Jan Sobczak')
  expect(joinedAdults('Ewa & Jan Sobczak', formatFor('en-GB'), 'en-GB')).toBe('Ewa and Jan Sobczak')
  expect(joinedAdults('Ewa i Jan Sobczak', formatFor('en-GB'), 'pl')).toBe('Ewa and Jan Sobczak')
  expect(joinedAdults('Ana Ortega y Gasset', polish, 'es')).toBe('Ana Ortega y Gasset')
  expect(joinedAdults('Sandy Anderson', polish, 'en-GB')).toBe('Sandy Anderson')
})

it('where a child is renamed, names of adults and families stay; families follow their children’s years', () => {
  const [all] = fc.sample(
    people.filter(({ students }) => students.length > 2),
    { numRuns: 1, seed: 1 },
  )
  if (!all) throw new Error('some people')
  const households = all.households.map((one) => ({ ...one, name: 'Kos', adults: 'Kos' }))
  const enrolments = all.enrolments.map((one) => ({ ...one, form: '' }))
  const withYears = (year: string, givenName: string): NamedPeople => ({
    ...all,
    ...{ households, enrolments },
    students: all.students.map((one, at) => ({
      ...one,
      givenName,
      dateOfBirth: (at === 0 ? `${year}-01-01` : '2013-01-30') as LocalDate,
    })),
  })
  const before = namesAmong(withYears('2012', 'Anna'))
  const renamed = namesAmong(withYears('2012', 'Ewa'))
  expect(renamed.adultInList).toBe(before.adultInList)
  expect(renamed.household).toBe(before.household)
  expect(renamed.student(idOf('s0'))).not.toBe(before.student(idOf('s0')))
  expect(renamed.household(idOf('h0'))).toBe('Kos (2012)')
  expect(namesAmong(withYears('2011', 'Ewa')).household(idOf('h0'))).toBe('Kos (2011)')
})
