import type { LocalDate } from '@shared/kernel/time'
import type { CsvRow } from '../../../csv'
import type { FactPlace } from '../../facts'
import type { ReadingContext } from '../../tables/column'
import { placeOf, TableColumns } from '../../tables/table-columns'
import { tablesOf, type KnownTable } from '../preset'

/** One row of users.csv, with what the other files say of the same person. */
export interface OneRosterUser {
  readonly at: FactPlace
  readonly id: string
  readonly idColumn: string
  /** In lower case, those that have not ended; the first decides. */
  readonly roles: readonly string[]
  readonly isLeaver: boolean
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly email: string
  readonly mobile: string
  readonly phone: string
  readonly grade: string
  readonly dateOfBirth: LocalDate | null
  readonly agents: readonly string[]
  /** The row as it stands, for what is wrong with it. */
  readonly report: (column: 'role' | 'id') => void
}

interface RolesOfUser {
  readonly current: string[]
  grade: string
}

/** Whether a status or an end date says that something is over. */
export const isOver = (status: string, end: LocalDate | null, { today }: ReadingContext): boolean =>
  status.toLowerCase().replace(/[^a-z]/g, '') === 'tobedeleted' || (end !== null && end < today)

/** The people of users.csv. */
export function readUsers(tables: readonly KnownTable[], context: ReadingContext): readonly OneRosterUser[] {
  const roles = readRoles(tables, context)
  const births = readBirthDates(tables, context)
  return tablesOf(tables, 'users').flatMap((table) => {
    const columns = new TableColumns(table, context)
    const id = columns.named('sourcedId')
    const role = columns.named('role')
    const status = columns.named('status')
    const texts = {
      givenName: columns.named('givenName'),
      familyName: columns.named('familyName'),
      preferredName: columns.named('preferredGivenName', 'prefferedGivenName', 'preferedGivenName'),
    }
    const [grades, agents] = [
      columns.named('grades', 'grade'),
      columns.named('agentSourcedIds', 'agents', 'agentSourcedId'),
    ]
    const [email, mobile, phone] = [columns.named('email'), columns.named('sms'), columns.named('phone')]
    const birth = columns.named('birthDate', 'dateOfBirth')
    return table.rows.map((row: CsvRow): OneRosterUser => {
      const own = role.text(row).toLowerCase()
      const given = roles.get(id.id(row))
      const known = given === undefined ? [] : given.current
      return {
        at: placeOf(table, row),
        id: id.id(row),
        idColumn: id.label,
        roles: own === '' ? known : [own, ...known],
        isLeaver: isOver(status.text(row), null, context) || (given !== undefined && known.length === 0),
        givenName: texts.givenName.text(row),
        familyName: texts.familyName.text(row),
        preferredName: texts.preferredName.text(row),
        email: email.email(row),
        mobile: mobile.phone(row),
        phone: phone.phone(row),
        grade: firstOf(grades.text(row)) || (given?.grade ?? ''),
        dateOfBirth: births.get(id.id(row)) ?? birth.date(row),
        agents: agents.ids(row),
        report: (column) =>
          void (column === 'role' && role.exists ? role : id).fault(row, { kind: 'no-role' }),
      }
    })
  })
}

/** `09` of `09,10`. */
const firstOf = (list: string): string => list.split(/[,;]/)[0]?.trim() ?? ''

function readRoles(tables: readonly KnownTable[], context: ReadingContext): ReadonlyMap<string, RolesOfUser> {
  const roles = new Map<string, RolesOfUser>()
  for (const table of tablesOf(tables, 'roles')) {
    const columns = new TableColumns(table, context)
    const user = columns.named('userSourcedId', 'userId')
    const role = columns.named('role')
    const status = columns.named('status')
    const end = columns.named('endDate', 'roleEndDate')
    const [type, primary] = [columns.named('roleType'), columns.named('isPrimary')]
    const grade = columns.named('grade', 'grades')
    for (const row of table.rows) {
      const id = user.id(row)
      if (id === '') continue
      const known = roles.get(id) ?? { current: [], grade: '' }
      roles.set(id, known)
      if (isOver(status.text(row), end.date(row), context)) continue
      const isPrimary = type.text(row).toLowerCase() === 'primary' || primary.flag(row) === true
      known.current.splice(isPrimary ? 0 : known.current.length, 0, role.text(row).toLowerCase())
      known.grade ||= firstOf(grade.text(row))
    }
  }
  return roles
}

function readBirthDates(
  tables: readonly KnownTable[],
  context: ReadingContext,
): ReadonlyMap<string, LocalDate> {
  const births = new Map<string, LocalDate>()
  for (const table of tablesOf(tables, 'demographics')) {
    const columns = new TableColumns(table, context)
    const id = columns.named('userSourcedId', 'userId', 'sourcedId')
    const birth = columns.named('birthDate')
    for (const row of table.rows) {
      const date = birth.date(row)
      if (date !== null && id.id(row) !== '') births.set(id.id(row), date)
    }
  }
  return births
}
