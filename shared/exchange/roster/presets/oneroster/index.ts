import { newContact, newStaff, newStudent, type ContactFact, type RosterFact } from '../../facts'
import type { ReadingContext } from '../../tables/column'
import { TableColumns } from '../../tables/table-columns'
import { spokenName } from '../../values/names'
import { tablesOf, type KnownTable, type RosterReader } from '../preset'
import { readClasses } from './classes'
import { oneRosterKind, oneRosterPreset } from './recognise'
import { readUsers, type OneRosterUser } from './users'

/** OneRoster 1.1 and 1.2, and School Data Sync 2.0 and 2.1, which share their shape. */
export const oneRosterReader: RosterReader = {
  kindOf: oneRosterKind,
  ignored: new Set(['never-read']),
  presetOf: oneRosterPreset,
  *read(tables, context) {
    const users = readUsers(tables, context)
    const links = linksOf(tables, users, context)
    const linked = new Set(links.map(({ adult }) => adult.id))
    for (const user of users) yield* readUser(user, linked.has(user.id), context)
    for (const link of links) yield contactOf(link)
    yield* readClasses(tables, context)
  },
}

const isStudent = ({ roles }: OneRosterUser): boolean =>
  roles.some((role) => ['student', 'pupil', 'learner'].includes(role))

/** Family only; an `aide` of OneRoster works at the school unless some student names them. */
const familyRoles = new Set([
  'guardian',
  'parent',
  'relative',
  'doctor',
  'family',
  'contact',
  'mother',
  'father',
])

/** A teacher who is a parent too is called what they are to the child. */
const relationshipOf = ({ roles }: OneRosterUser): string =>
  roles.find((role) => familyRoles.has(role) || role === 'aide') ?? ''

function* readUser(user: OneRosterUser, isLinked: boolean, context: ReadingContext): Iterable<RosterFact> {
  const staffRole = user.roles.find((role) => !familyRoles.has(role) && !(isLinked && role === 'aide'))
  if (isStudent(user)) yield studentOf(user)
  else if (staffRole !== undefined) {
    const { id, givenName, familyName, email, isLeaver } = user
    yield newStaff(user.at, {
      id,
      idColumn: user.idColumn,
      givenName,
      familyName,
      role: staffRole,
      email,
      isLeaver,
    })
  } else if (user.isLeaver) {
    const name = spokenName(user.givenName, user.familyName)
    context.findings.leaver({ ...user.at, id: user.id, name })
  } else if (!isLinked && user.roles.length === 0) user.report('role')
  else if (!isLinked)
    context.findings.problem({ ...user.at, column: user.idColumn, value: user.id }, { kind: 'no-student' })
}

const studentOf = (user: OneRosterUser): RosterFact => {
  const { idColumn, preferredName, isLeaver, grade } = user
  return newStudent(user.at, keyOf(user), { idColumn, preferredName, yearGroup: grade, isLeaver })
}

const keyOf = ({ id, givenName, familyName, dateOfBirth }: OneRosterUser) => ({
  id,
  givenName,
  familyName,
  dateOfBirth,
})

/** A student and an adult of theirs. */
interface Link {
  readonly student: OneRosterUser
  readonly adult: OneRosterUser
  readonly relationship: string
}

/** Who is whose: by relationships.csv, and by agents, which students name or adults do. */
function linksOf(
  tables: readonly KnownTable[],
  users: readonly OneRosterUser[],
  context: ReadingContext,
): readonly Link[] {
  const byId = new Map(users.map((user) => [user.id, user]))
  const links = new Map<string, Link>()
  const add = (one: OneRosterUser, other: OneRosterUser, relationship: string): void => {
    const [student, adult] = isStudent(one) ? [one, other] : [other, one]
    const key = JSON.stringify([student.id, adult.id])
    const isPair = isStudent(student) && !isStudent(adult) && !adult.isLeaver
    if (isPair && !links.has(key)) links.set(key, { student, adult, relationship })
  }
  for (const table of tablesOf(tables, 'relationships')) {
    const columns = new TableColumns(table, context)
    const [user, other] = [
      columns.named('userSourcedId', 'userId'),
      columns.named('relationshipUserSourcedId'),
    ]
    const [role, status] = [columns.named('relationshipRole', 'role'), columns.named('status')]
    for (const row of table.rows) {
      if (/tobedeleted/i.test(status.text(row))) continue
      const [one, second] = [byId.get(user.id(row)), byId.get(other.id(row))]
      if (one && second) add(one, second, role.text(row))
      else (one ? other : user).fault(row, { kind: 'unknown-id', meant: null })
    }
  }
  for (const user of users) {
    for (const agent of user.agents) {
      const other = byId.get(agent)
      if (other) add(user, other, relationshipOf(isStudent(user) ? other : user))
      else
        context.findings.problem(
          { ...user.at, column: 'agentSourcedIds', value: agent },
          { kind: 'unknown-id', meant: null },
        )
    }
  }
  return [...links.values()]
}

const contactOf = ({ student, adult, relationship }: Link): ContactFact =>
  newContact(adult.at, keyOf(student), adultOf(adult), { relationship, idColumn: adult.idColumn })

const adultOf = ({ id, givenName, familyName, email, mobile, phone }: OneRosterUser) => ({
  id,
  givenName,
  familyName,
  email,
  mobile,
  phone,
})
