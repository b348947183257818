import type { IdentityAnswers, IdentityQuestion } from '@shared/domain/folder/import-merge'
import {
  acceptableProposals,
  proposalKey,
  type RosterAdvice,
  type RosterPolicies,
} from '@shared/domain/folder/roster-import'
import type { RosterList } from '@shared/domain/folder/roster-files'
import type { RosterLeaver, RosterProposal, RosterUpdate } from '@shared/domain/folder/roster-report'
import type { SchoolYear } from '@shared/domain/school/school'
import { spellingKey } from '@shared/kernel/fold-text'
import type { RosterReading } from '../roster/read-roster'
import { reportedName, type RosterTableName, type RosterTables } from '../roster/school/tables'
import { changedContactIds } from '../roster/update/changed-contact-ids'
import { updateSchool, type UpdatedSchool } from '../roster/update/update-school'
import { nameOfPerson } from '../import-merge/similarity'
import { acceptProposals } from './accept-proposals'
import { keepKnownLists } from './keep-known-lists'
import { matchRoster } from './match-roster'
import { emptiedLinks, recordChanges, type RosterRecordChange } from './record-changes'
import { renameCells, renameIds } from './rename-ids'
import { storedTables, type StoredPeople } from './stored-tables'

/** What an import of a roster starts from. */
export interface RosterMergeOptions {
  readonly stored: StoredPeople
  /** The year that forms and groups are of; it is stored with them where it is new. */
  readonly year: SchoolYear
  readonly policies: RosterPolicies
  /** Who those are whose ids the school knows under other names. */
  readonly answers: IdentityAnswers
  /** The proposals to carry out, by their keys. */
  readonly accepted: ReadonlySet<string>
  readonly newId: () => string
}

/** A roster as changes of the app's own records. */
export interface RosterMerge {
  readonly changes: readonly RosterRecordChange[]
  /** What differs, by the ids of `before` and `after`. */
  readonly update: RosterUpdate
  /** The school as it was, and as it will be, under the records' ids. */
  readonly before: RosterTables
  readonly after: RosterTables
  /** Those still without an answer count as the same person. */
  readonly questions: readonly IdentityQuestion[]
  readonly advice: readonly RosterAdvice[]
}

/** The list whose policy decides about a table. */
export const listOfTable: Readonly<Record<RosterTableName, RosterList>> = {
  staff: 'staff',
  rooms: 'rooms',
  students: 'students',
  households: 'families',
  householdStudents: 'families',
  adults: 'families',
  teachingGroups: 'groups',
  blockedTimes: 'staff',
}

/**
 * Turns a roster into changes of records. Whoever the school knows keeps their record; fields that the roster does not tell
 * stay, and nobody is removed: those who left are marked, and whoever a list no longer names stays unless it is replaced.
 */
export function mergeRoster(
  tables: RosterTables,
  { report, assumed }: Pick<RosterReading, 'report' | 'assumed'>,
  options: RosterMergeOptions,
): RosterMerge {
  const before = storedTables(options.stored, options.year.id)
  const leaverIds = leaversOf(report.leavers, options.stored)
  const read = acceptProposals(tables, report.proposals, options.accepted)
  const attempt = (sameAdults: ReadonlyMap<string, string>) => {
    const { ids, questions } = matchRoster(read, options.stored, {
      ...options,
      yearId: options.year.id,
      sameAdults,
    })
    const now = keepKnownLists(before, renameIds(read, ids))
    const updated = updateSchool(
      before,
      now,
      leaverIds,
      renameCells(assumed, read, now),
      (table) => options.policies[listOfTable[table]],
    )
    return { ids, questions, now, updated }
  }
  const first = attempt(new Map())
  const moved = movedContacts(before, first.now, first.updated, first.ids.adult)
  const sameAdults = moved.flatMap((proposal) => {
    const [known = '', readId = ''] = proposal.ids
    return options.accepted.has(proposalKey(proposal)) ? [[readId, known] as const] : []
  })
  const { ids, questions, now, updated } = sameAdults.length === 0 ? first : attempt(new Map(sameAdults))
  const { stored } = options
  const emptied = emptiedLinks({ stored, now, before, after: updated.tables }).map(
    ({ householdId, studentId }) => ({
      table: reportedName('householdStudents'),
      id: `${householdId}/${studentId}`,
      field: 'receives_letters',
      old: 'yes',
      new: 'no',
    }),
  )
  return {
    before,
    after: updated.tables,
    update: { ...updated.update, changed: [...updated.update.changed, ...emptied] },
    questions,
    advice: [...moved, ...report.proposals].map((proposal) => ({
      ...proposal,
      key: proposalKey(proposal),
      canAccept: acceptableProposals.has(proposal.kind),
    })),
    changes: recordChanges({ ...options, before, now, after: updated.tables, ids, leaverIds }),
  }
}

/** Stored adults who seem to be back under another id, by their record and the id that was read. */
function movedContacts(
  before: RosterTables,
  now: RosterTables,
  { update }: UpdatedSchool,
  adultIds: ReadonlyMap<string, string>,
): readonly RosterProposal[] {
  const readIds = new Map([...adultIds].map(([readId, record]) => [record, readId]))
  return changedContactIds(before, now, update).map((proposal) => {
    const [known = '', added = ''] = proposal.ids
    return { ...proposal, ids: [known, readIds.get(added) ?? added] }
  })
}

/** The records of those whom the school's system marks as gone: the same id, and the same name where there is one. */
function leaversOf(leavers: readonly RosterLeaver[], { student, staff }: StoredPeople): ReadonlySet<string> {
  const people = [...student, ...staff]
  const bySource = new Map<string, (typeof people)[number][]>()
  for (const one of people) bySource.set(one.sourceId, [...(bySource.get(one.sourceId) ?? []), one])
  return new Set(
    leavers.flatMap(({ id, name }) =>
      (bySource.get(id) ?? [])
        .filter((one) => name === '' || spellingKey(nameOfPerson(one)) === spellingKey(name))
        .map((one): string => one.id),
    ),
  )
}
