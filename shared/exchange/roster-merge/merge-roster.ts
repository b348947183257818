import type { IdentityAnswers, IdentityQuestion } from '@shared/domain/folder/import-merge'
import {
  acceptableProposals,
  proposalKey,
  type RosterAdvice,
  type RosterPolicies,
  type RosterToDo,
} from '@shared/domain/folder/roster-import'
import type { RosterList } from '@shared/domain/folder/roster-files'
import type { RosterLeaver, RosterProposal, RosterUpdate } from '@shared/domain/folder/roster-report'
import type { SchoolYear } from '@shared/domain/school/school'
import { spellingKey } from '@shared/kernel/fold-text'
import type { LocalDate } from '@shared/kernel/time'
import type { RosterReading } from '../roster/read-roster'
import { reportedName, type RosterTableName, type RosterTables } from '../roster/school/tables'
import { changedContactIds } from '../roster/update/changed-contact-ids'
import { keptByHand } from '../roster/update/kept-by-hand'
import { lettersByHand } from '../roster/update/letters-by-hand'
import { updateSchool, type UpdatedSchool } from '../roster/update/update-school'
import { nameOfPerson } from '../import-merge/similarity'
import { acceptProposals } from './accept-proposals'
import { keepKnownLists } from './keep-known-lists'
import { matchRoster } from './match-roster'
import { factChanges } from './fact-changes'
import { withFormerForms } from './former-forms'
import { keptFromAttending } from './kept-from-attending'
import { emptiedLinks } from './emptied-links'
import { recordChanges, type RosterRecordChange } from './record-changes'
import { renameCells, renameIds, type RosterIds } from './rename-ids'
import { isAttendanceByHand } from './set-by-hand'
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
  /** The day on which those who have left are marked. */
  readonly today: LocalDate
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
  /** The records of those who are marked as having left. */
  readonly leftIds: ReadonlySet<string>
  /** Those still without an answer count as the same person. */
  readonly questions: readonly IdentityQuestion[]
  readonly advice: readonly RosterAdvice[]
  readonly toDo: readonly RosterToDo[]
  readonly notes: readonly RosterProposal[]
}

/** The list whose policy decides about a table. */
const listOfTable: Readonly<Record<RosterTableName, RosterList>> = {
  staff: 'staff',
  rooms: 'rooms',
  students: 'students',
  households: 'families',
  householdStudents: 'families',
  adults: 'families',
  teachingGroups: 'groups',
  blockedTimes: 'blocked',
  attendance: 'attendance',
}

/**
 * Turns a roster into changes of records. Whoever the school knows keeps their record; fields that the roster does not tell
 * stay, and nobody is removed: those who left are marked, and whoever a list no longer names stays unless it is replaced.
 */
export function mergeRoster(
  tables: RosterTables,
  { report, assumed, derived, families }: Pick<RosterReading, 'report' | 'assumed' | 'derived' | 'families'>,
  options: RosterMergeOptions,
): RosterMerge {
  const before = storedTables(options.stored, options.year.id)
  const leaverIds = leaversOf(report.leavers, options.stored)
  const read = acceptProposals(tables, report.proposals, options.accepted)
  const attendanceByHand = new Map<string, boolean>(
    options.stored.adult.filter(isAttendanceByHand).map(({ id, attends }) => [id, attends]),
  )
  const attempt = (sameAdults: ReadonlyMap<string, string>) => {
    const { ids, questions } = matchRoster(read, options.stored, {
      ...options,
      yearId: options.year.id,
      sameAdults,
    })
    const renamed = renameIds(read, ids)
    const assumedNow = renameCells(assumed, read, renamed)
    const allowed = keptFromAttending(renamed, options.stored)
    const policy = options.policies.families
    const settled = keptByHand(allowed.tables, attendanceByHand, { assumed: assumedNow, policy })
    const letters = policy === 'update' ? lettersByHand(before, renameCells(derived, read, renamed)) : []
    const now = keepKnownLists(before, settled.tables)
    const updated = updateSchool(
      before,
      now,
      leaverIds,
      new Set([...assumedNow, ...letters]),
      (table) => options.policies[listOfTable[table]],
    )
    return { ids, questions, now, updated, kept: [...allowed.proposals, ...settled.proposals] }
  }
  const first = attempt(new Map())
  const moved = movedContacts(before, first.now, first.updated, first.ids.adult)
  const sameAdults = moved.flatMap((proposal) => {
    const [known = '', readId = ''] = proposal.ids
    return options.accepted.has(proposalKey(proposal)) ? [[readId, known] as const] : []
  })
  const { ids, questions, now, updated, kept } =
    sameAdults.length === 0 ? first : attempt(new Map(sameAdults))
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
  const leftIds = new Set([...leaverIds, ...goneForGood(updated.update, options.policies)])
  const merged = { ...options, before, now, after: updated.tables, ids, families, leftIds }
  const changes = recordChanges(merged)
  const update = whatMatters(updated.update, stored, { changes, leftIds })
  return {
    before,
    after: updated.tables,
    update: {
      ...update,
      changed: [
        ...withFormerForms(update.changed, stored, options.year),
        ...emptied,
        ...factChanges(changes),
      ],
    },
    leftIds,
    questions,
    advice: [...moved, ...report.proposals]
      .filter(({ kind }) => acceptableProposals.has(kind))
      .map((proposal) => ({ ...proposal, key: proposalKey(proposal) })),
    toDo: toDoOf(report.proposals, ids, updated.tables),
    notes: [...kept, ...report.proposals.filter(({ kind }) => kind === 'cloned-student')],
    changes,
  }
}

/** What only a person can add, of those who do not have it from earlier. */
function toDoOf(
  proposals: readonly RosterProposal[],
  ids: RosterIds,
  { householdStudents, staff }: RosterTables,
): readonly RosterToDo[] {
  const withFamily = new Set(householdStudents.map((row) => row.student_id))
  const withRoom = new Set(staff.filter((row) => row.room_id !== '').map((row) => row.staff_id))
  return proposals.flatMap((proposal): readonly RosterToDo[] => {
    const readId = proposal.ids[0] ?? ''
    if (proposal.kind === 'student-without-contact') {
      const id = ids.student.get(readId) ?? readId
      return withFamily.has(id) ? [] : [{ proposal, list: 'students', id }]
    }
    if (proposal.kind !== 'staff-without-room') return []
    const id = ids.staff.get(readId) ?? readId
    return withRoom.has(id) ? [] : [{ proposal, list: 'staff', id }]
  })
}

/** Whoever a list that is replaced no longer names. */
const goneForGood = ({ gone }: RosterUpdate, policies: RosterPolicies): readonly string[] =>
  gone
    .filter(({ table }) =>
      (['students', 'staff', 'adults'] as const).some(
        (name) => reportedName(name) === table && policies[listOfTable[name]] === 'replace-list',
      ),
    )
    .map(({ id }) => id)

/**
 * The update with everyone that the school's system marks as gone, and without what is no news: that those who had left before
 * are not listed, nor students in a list of attendance, and another of the two telephone numbers of an adult, both of which are stored.
 */
function whatMatters(
  update: RosterUpdate,
  { staff, student, adult }: StoredPeople,
  { changes, leftIds }: Pick<RosterMerge, 'changes' | 'leftIds'>,
): RosterUpdate {
  const former = new Set<string>([...staff, ...student, ...adult].filter(hasLeft).map(({ id }) => id))
  const written = new Set(changes.map(({ id }) => id))
  const [adults, attendance] = [reportedName('adults'), reportedName('attendance')]
  const listed = new Set(update.gone.map(({ id }) => id))
  const staffIds = new Set<string>(staff.map(({ id }) => id))
  const leaving = [...leftIds]
    .filter((id) => !listed.has(id))
    .map((id) => ({
      table: reportedName(staffIds.has(id) ? 'staff' : 'students'),
      id,
    }))
  return {
    ...update,
    changed: update.changed.filter(({ table, id }) => table !== adults || written.has(id)),
    gone: [...leaving, ...update.gone].filter(({ table, id }) => table !== attendance && !former.has(id)),
  }
}

const hasLeft = ({ leftOn }: Pick<StoredPeople['student'][number], 'leftOn'>): boolean => leftOn !== null

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

/** The records of everyone that the school's system marks as gone: the same id, and the same name where there is one. */
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
