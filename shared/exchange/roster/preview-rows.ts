import type { RosterRowReading } from '@shared/domain/folder/roster-files'
import type { LocalDate } from '@shared/kernel/time'
import type { NamedBytes } from '../folder/files'
import type { RosterFact } from './facts'
import { RosterFindings } from './findings'
import { ColumnAnswers, type RosterMapping } from './mapper/mapping-file'
import { mappedRowReader } from './mapper/read-mapped'
import { knownLabels } from './presets/known-labels'
import { readByHand } from './recognise'
import { openSources } from './sources/open-sources'
import type { ReadingContext } from './tables/column'
import { readFileTables } from './tables/read-tables'
import { spokenName } from './values/names'

/** Rows that are shown. */
const shownRows = 5

type Item = RosterRowReading['items'][number]

/** What the first rows of a table become with its columns mapped in some way. */
export async function previewRows(
  inputs: readonly NamedBytes[],
  file: string,
  mapping: RosterMapping,
  today: LocalDate,
): Promise<readonly RosterRowReading[]> {
  const findings = new RosterFindings()
  const answers = new ColumnAnswers(mapping)
  const context: ReadingContext = { findings, answers, today, knownStudents: new Set(), needsNames: false }
  for (const source of openSources(
    inputs.filter(({ name }) => file === name || file.startsWith(`${name}/`)),
    findings,
  )) {
    if (file !== source.name && !file.startsWith(`${source.name}/`)) continue
    const { tables } = await readFileTables(source, knownLabels, context)
    const raw = tables.find((one) => one.file === file)
    if (!raw) continue
    const { table, guessed } = readByHand(raw, context.answers.columnsOf(file), findings)
    const read = mappedRowReader(table, guessed, context)
    return table.rows.slice(0, shownRows).map((row) => ({ line: row.line, items: itemsOf([...read(row)]) }))
  }
  return []
}

function itemsOf(facts: readonly RosterFact[]): readonly Item[] {
  const teachers = facts.flatMap((fact) =>
    fact.kind === 'member' && fact.as === 'staff' ? [fact.person.id] : [],
  )
  // A row that names its student by the id alone says nothing else of them.
  const isNamed = facts.some(({ kind }) => kind === 'student')
  return facts.flatMap((fact): readonly Item[] => {
    switch (fact.kind) {
      case 'student': {
        const { id, givenName, familyName, dateOfBirth, form } = fact.key
        const { preferredName, yearGroup, address, homeLanguages } = fact
        return item('student', [givenName, familyName], {
          ...{ id, date_of_birth: dateOfBirth ?? '', form, year_group: yearGroup },
          ...{ preferred_name: preferredName, address, home_language: homeLanguages.join(', ') },
          ...attendanceSays(facts),
        })
      }
      case 'contact': {
        const { id, title, givenName, familyName, email, mobile, phone, address, languages } = fact.adult
        const { relationship, priority, letterLanguage, salutation } = fact
        return item('contact', [title, givenName, familyName], {
          ...{
            id,
            relationship,
            priority: String(priority ?? ''),
            responsibility: flag(fact.hasResponsibility),
          },
          ...{
            lives_with: flag(fact.livesWith),
            letters: flag(fact.getsLetters),
            email,
            mobile,
            phone,
            address,
          },
          ...{ spoken_languages: languages.join(', '), letter_language: letterLanguage, salutation },
        })
      }
      case 'staff': {
        const { id, title, givenName, familyName, role, room, email, languages } = fact
        const spoken_languages = languages.join(', ')
        return item('staff', [title, givenName, familyName], { id, role, room, email, spoken_languages })
      }
      case 'group': {
        const { name, subject, yearGroup, room } = fact
        const teacher = [...new Set(teachers)].join(', ')
        return item('group', [name], { subject, year_group: yearGroup, room, teacher })
      }
      case 'room':
        return item('room', [fact.name], { building: fact.building })
      case 'attendance': {
        const { givenName, familyName, id } = fact.student
        return isNamed
          ? []
          : item('student', [spokenName(givenName, familyName) || id], attendanceSays(facts))
      }
      case 'member':
      case 'blocked':
        return []
    }
  })
}

function attendanceSays(facts: readonly RosterFact[]): Readonly<Record<string, string>> {
  const found = facts.find((fact) => fact.kind === 'attendance')
  if (found === undefined) return {}
  const { sessionsPossible, sessionsMissed, timesLate, asOf } = found
  return {
    ...{ sessions_possible: String(sessionsPossible), sessions_missed: String(sessionsMissed) },
    ...{ times_late: String(timesLate ?? ''), attendance_as_of: asOf ?? '' },
  }
}

const item = (
  kind: Item['kind'],
  name: readonly string[],
  says: Readonly<Record<string, string>>,
): readonly Item[] => [
  {
    kind,
    name: spokenName(...name),
    says: Object.fromEntries(Object.entries(says).filter(([, value]) => value !== '')),
  },
]

const flag = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')
