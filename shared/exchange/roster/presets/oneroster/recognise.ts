import type { RosterPreset } from '@shared/domain/folder/roster-report'
import type { RosterTable } from '../../tables/roster-table'
import type { ReadingContext } from '../../tables/column'
import { TableColumns } from '../../tables/table-columns'
import { LabelSet } from '../label-set'
import { tablesOf, type KnownTable } from '../preset'

/** The files of OneRoster and School Data Sync 2.x. */
export type OneRosterKind =
  | 'users'
  | 'roles'
  | 'relationships'
  | 'classes'
  | 'courses'
  | 'enrollments'
  | 'demographics'
  | 'orgs'
  | 'academicSessions'
  | 'manifest'
  | 'never-read'

/** Passwords, profiles and flags of users are never read; what is about marks says nothing about people. */
const neverRead =
  /^(userprofiles?|userflags?|lineitems?|results?|categories|resources|classresources|courseresources|scorescales|userresources)$/

/** Which file of OneRoster a table is. */
export function oneRosterKind(table: RosterTable): OneRosterKind | null {
  const labels = new LabelSet(table)
  const hasUser = labels.hasOneOf('usersourcedid', 'userid')
  if (labels.hasOneOf('profiletype', 'profileid') || (labels.has('flag') && hasUser)) return 'never-read'
  if (labels.has('classsourcedid') && hasUser) return 'enrollments'
  if (labels.has('relationshipusersourcedid')) return 'relationships'
  if (labels.has('propertyname', 'value')) return 'manifest'
  if (labels.has('usersourcedid', 'role')) return 'roles'
  const hasId = labels.has('sourcedid')
  if (hasId && neverRead.test(labels.name)) return 'never-read'
  if (hasId && labels.hasOneOf('givenname', 'familyname', 'username')) return 'users'
  if (labels.hasOneOf('birthdate', 'birthdates') && (hasId || hasUser)) return 'demographics'
  if (!hasId) return null
  if (labels.has('startdate', 'enddate') && labels.hasOneOf('schoolyear', 'parentsourcedid'))
    return 'academicSessions'
  if (labels.has('title') && labels.hasOneOf('coursecode', 'code')) return 'courses'
  if (labels.has('title'))
    return labels.name === 'courses' || labels.has('schoolyearsourcedid') ? 'courses' : 'classes'
  return labels.has('name', 'type') ? 'orgs' : null
}

/** Which version a set of files is: as its manifest says, else by the files and columns that only one version has. */
export function oneRosterPreset(tables: readonly KnownTable[], context: ReadingContext): RosterPreset {
  const version = manifestVersion(tables, context)
  if (version !== null) return version
  const users = tablesOf(tables, 'users').map((table) => new LabelSet(table))
  const roles = tablesOf(tables, 'roles').map((table) => new LabelSet(table))
  const classes = tablesOf(tables, 'classes').map((table) => new LabelSet(table))
  const isSds =
    users.some((labels) => labels.has('activedirectorymatchid')) ||
    tablesOf(tables, 'relationships').length > 0 ||
    roles.some((labels) => labels.hasOneOf('sessionsourcedid', 'isprimary', 'rolestartdate')) ||
    classes.some((labels) => labels.has('orgsourcedid') && !labels.has('schoolsourcedid')) ||
    users.some(isSdsUsers)
  const hasRoles = roles.length > 0 || users.some((labels) => !labels.has('role'))
  if (isSds) return hasRoles ? 'sds-2.1' : 'sds-2.0'
  return hasRoles ? 'oneroster-1.2' : 'oneroster-1.1'
}

const isSdsUsers = (labels: LabelSet): boolean =>
  labels.has('grade', 'orgsourcedids') &&
  !labels.hasOneOf(
    ...['grades', 'agentsourcedids', 'agents', 'enableduser', 'status', 'identifier', 'userids'],
    ...['datelastmodified', 'datalastmodified', 'usermasteridentifier'],
  )

function manifestVersion(tables: readonly KnownTable[], context: ReadingContext): RosterPreset | null {
  for (const table of tablesOf(tables, 'manifest')) {
    const columns = new TableColumns(table, context)
    const [name, value] = [columns.named('propertyName'), columns.named('value')]
    const row = table.rows.find((one) => /^oneroster\.?version$/i.test(name.text(one)))
    const version = row ? value.text(row) : ''
    if (version.startsWith('1.1') || version === '1.0') return 'oneroster-1.1'
    if (version.startsWith('1.2')) return 'oneroster-1.2'
  }
  return null
}
