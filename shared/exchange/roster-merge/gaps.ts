import { rosterGaps, type RosterGap } from '@shared/domain/folder/roster-import'
import type { RosterTables } from '../roster/school/tables'
import { foldName } from '../roster/values/names'

/** What a school still lacks, in the order in which it is best brought. */
export const gapsOf = (tables: RosterTables): readonly RosterGap[] =>
  rosterGaps.filter((gap) => isMissing[gap](tables))

const isMissing: Readonly<Record<RosterGap, (tables: RosterTables) => boolean>> = {
  students: ({ students }) => students.length === 0,
  families: ({ households }) => households.length === 0,
  staff: ({ staff }) => staff.length === 0,
  'form-teachers': ({ students, teachingGroups }) => {
    const forms = new Set(students.map((row) => foldName(row.form)).filter((form) => form !== ''))
    return !teachingGroups.some((row) => row.staff_ids !== '' && forms.has(foldName(row.name)))
  },
  groups: ({ teachingGroups }) => !teachingGroups.some((row) => row.student_ids !== ''),
  rooms: ({ rooms }) => rooms.length === 0,
  emails: ({ households }) =>
    households.length > 0 && !households.some((row) => row.contact_channel === 'email'),
}
