import type { Guardianship, Household } from '@shared/domain/people/people'
import type { AddableKind, PersonDraft } from '@shared/domain/people/person-draft'
import type { Marker, StandingSeparation } from '@shared/domain/people/safeguarding'
import type { AttendanceFigure } from '@shared/domain/school/school'
import { groupBy } from '@shared/kernel/group-by'
import {
  idOf,
  type AdultId,
  type EventId,
  type HouseholdId,
  type SchoolYearId,
  type StudentId,
} from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { addPerson, type AddPersonProblem } from '@shared/records/people/add-person'
import {
  setEnrolments,
  setFields,
  setLeft,
  setLetters,
  type BulkFields,
  type BulkKind,
  type LeaverKind,
} from '@shared/records/people/bulk'
import { linkAdult, linkChild, unlinkChild, type LinkProblem } from '@shared/records/people/links'
import { mergeRecords, type Merge, type MergeProblem } from '@shared/records/people/merge'
import { removeRecords, type RemovableKind, type RemovalProblem } from '@shared/records/people/remove'
import {
  addMarker,
  addSeparation,
  removeMarker,
  removeSeparation,
  type SafeguardingProblem,
} from '@shared/records/people/safeguarding'
import { splitHousehold, type HouseholdSplit, type SplitProblem } from '@shared/records/people/split'
import type { AllRecords } from '@shared/records/record-edit'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { stepOf, type History } from './history'
import { previewEvents, type EventPreview } from './people-previews'
import { readLinks, readNamed, readNamedEver, type People } from './people-records'
import type { Change, Ports, Storage } from './ports'

/** Why people were not changed. */
export type PeopleProblem =
  | AddPersonProblem
  | LinkProblem
  | MergeProblem
  | RemovalProblem
  | SplitProblem
  | SafeguardingProblem
  | NotSaved

/** The records of each kind that go with a removal, those that are removed left out. */
export type GoingAlong = Partial<AllRecords>

/** A split as it is asked for: the new family has no id yet. */
export type FamilySplit = Omit<HouseholdSplit, 'household'> & {
  readonly household: Omit<Household, 'id' | 'sourceId'>
}

interface PeoplePorts {
  readonly clock: Pick<Ports['clock'], 'today'>
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'planned' | 'readTogether' | 'where'>
}

type AttendanceCounts = Omit<AttendanceFigure, 'studentId' | 'schoolYearId'>
type Made = Result<readonly Change[], PeopleProblem>
type Saved = Promise<Result<void, PeopleProblem>>

const { undo } = peopleEditWords

/** People added, linked, merged, split and removed by hand: each is one step, made of what the store holds, which undo takes back. */
export function createPeopleEdits(
  { clock, newId, storage }: PeoplePorts,
  history: Pick<History, 'commit' | 'commitTyped' | 'failure'>,
) {
  const edit = createEditQueue<PeopleProblem>(history, notSaved)
  const saveOf = (title: string, read: () => Promise<AllRecords>, make: (all: AllRecords) => Made): Saved =>
    edit(async () => {
      const changes = make(await read())
      if (!changes.ok) return changes
      return ok(changes.value.length === 0 ? null : { title, changes: changes.value })
    })
  const saveLinks = (title: string, people: People, make: (all: AllRecords) => Made): Saved =>
    saveOf(title, () => readLinks(storage, people), make)
  const saveNamed = (title: string, people: People, make: (all: AllRecords) => Made): Saved =>
    saveOf(title, () => readNamed(storage, people), make)
  const splitNow = (all: AllRecords, split: FamilySplit, id: string) => {
    const household = { ...split.household, id: idOf<HouseholdId>(id), sourceId: id }
    return splitHousehold(all, { ...split, household }, { newId, today: clock.today() })
  }

  return {
    /** Adds somebody, a room or a group, to an event as well where one is named; gives the new id. */
    add: async (
      kind: AddableKind,
      draft: PersonDraft,
      eventId: EventId | null,
    ): Promise<Result<string, PeopleProblem>> => {
      const id = newId()
      const people = { student: draft.studentIds, household: draft.householdIds }
      const saved = await saveLinks(undo.add[kind], people, (all) =>
        addPerson(all, kind, draft, { id, newId, today: clock.today(), eventId }),
      )
      return saved.ok ? ok(id) : saved
    },

    linkAdult: (link: { readonly adultId: AdultId; readonly householdId: HouseholdId }): Saved =>
      saveLinks(undo.linkAdult, { adult: [link.adultId], household: [link.householdId] }, (all) =>
        linkAdult(all, link, clock.today()),
      ),
    linkChild: (link: Guardianship): Saved =>
      saveLinks(undo.linkChild, ofLink(link), (all) => linkChild(all, link, { newId, today: clock.today() })),
    unlinkChild: (link: Pick<Guardianship, 'studentId' | 'householdId'>): Saved =>
      saveNamed(undo.unlinkChild, ofLink(link), (all) => unlinkChild(all, link)),

    /** What would go with a removal; nothing is changed. */
    lookAtRemoval: async (
      kind: RemovableKind,
      ids: readonly string[],
    ): Promise<Result<GoingAlong, RemovalProblem>> => {
      const all = await readNamed(storage, { [kind]: ids })
      const changes = removeRecords(all, kind, ids)
      return changes.ok ? ok(goingAlong(all, changes.value, ids)) : changes
    },
    /** Removes people, rooms or groups, with what says something of them alone. */
    remove: (kind: RemovableKind, ids: readonly string[]): Saved =>
      saveNamed(undo.remove[kind], { [kind]: ids }, (all) => removeRecords(all, kind, ids)),

    /** What a merge would do to events; nothing is changed. */
    lookAtMerge: async (merge: Merge): Promise<Result<readonly EventPreview[], MergeProblem>> => {
      const all = await readNamedEver(storage, bothOf(merge))
      const changes = mergeRecords(all, merge)
      return changes.ok
        ? ok(await previewEvents(storage, all, changes.value, [merge.keptId, merge.otherId]))
        : changes
    },
    /** Makes one record of two. */
    merge: (merge: Merge): Saved =>
      saveOf(
        undo.merge[merge.kind],
        () => readNamedEver(storage, bothOf(merge)),
        (all) => mergeRecords(all, merge),
      ),

    /** What a split would do to events; nothing is changed. */
    lookAtSplit: async (split: FamilySplit): Promise<Result<readonly EventPreview[], SplitProblem>> => {
      const all = await readNamed(storage, { household: [split.householdId] })
      const changes = splitNow(all, split, newId())
      return changes.ok ? ok(await previewEvents(storage, all, changes.value, [split.householdId])) : changes
    },
    /** Makes two families of one; gives the id of the new one. */
    split: async (split: FamilySplit): Promise<Result<string, PeopleProblem>> => {
      const id = newId()
      const saved = await saveNamed(undo.split, { household: [split.householdId] }, (all) =>
        splitNow(all, split, id),
      )
      return saved.ok ? ok(id) : saved
    },

    setEnrolments: (
      ids: readonly StudentId[],
      to: Parameters<typeof setEnrolments>[2],
      schoolYearId: SchoolYearId,
    ): Saved =>
      saveLinks(undo.bulk, { student: ids }, (all) => setEnrolments(all, ids, to, { schoolYearId, newId })),
    /** Gives several of a kind the same fields. */
    setFields: <Kind extends BulkKind>(kind: Kind, ids: readonly string[], to: BulkFields[Kind]): Saved =>
      saveLinks(undo.bulk, { [kind]: ids }, (all) => setFields(all, kind, ids, to)),
    setLetters: (ids: readonly HouseholdId[], receivesLetters: boolean): Saved =>
      saveLinks(undo.bulk, { household: ids }, (all) => setLetters(all, ids, receivesLetters)),
    /** Marks people as having left today, or takes that back. */
    setLeft: (kind: LeaverKind, ids: readonly string[], hasLeft: boolean): Saved =>
      saveLinks(hasLeft ? undo.left : undo.stays, { [kind]: ids }, (all) =>
        setLeft(all, kind, ids, hasLeft ? clock.today() : null),
      ),

    addMarker: (marker: Marker): Saved =>
      saveLinks(undo.addMarker, { [marker.subject.kind]: [marker.subject.id] }, (all) =>
        addMarker(all, marker, newId()),
      ),
    removeMarker: (id: string): Saved => saveLinks(undo.removeMarker, {}, (all) => removeMarker(all, id)),
    addSeparation: (separation: StandingSeparation, eventIds: readonly EventId[]): Saved =>
      saveLinks(undo.addSeparation, { household: separation.households }, (all) =>
        addSeparation(all, separation, eventIds, newId),
      ),
    removeSeparation: (id: string, eventIds: readonly EventId[]): Saved =>
      saveLinks(undo.removeSeparation, {}, (all) => removeSeparation(all, id, eventIds)),

    /** Changes a student's attendance in a year, as the school's system counts it. */
    setAttendance: (
      of: Pick<AttendanceFigure, 'studentId' | 'schoolYearId'>,
      to: Partial<AttendanceCounts>,
      step?: string,
    ): Saved =>
      history.commitTyped<PeopleProblem>(
        ['attendanceFigure'],
        async (reads) => {
          const figures = await reads.where('attendanceFigure', 'studentId', of.studentId)
          const before = figures.find(({ schoolYearId }) => schoolYearId === of.schoolYearId) ?? null
          const none = { sessionsPossible: 0, sessionsMissed: 0, timesLate: 0, asOf: clock.today() }
          const after = { ...(before ?? { ...none, ...of, id: newId() }), ...to }
          const change: Change = { kind: 'attendanceFigure', id: after.id, before, after }
          return ok({ title: undo.attendance, changes: [change], ...stepOf(step) })
        },
        notSaved,
      ),
    /** The day from which something new holds. */
    today: (): LocalDate => clock.today(),
  }
}

const bothOf = ({ kind, keptId, otherId }: Merge): People => ({ [kind]: [keptId, otherId] })
const ofLink = ({ studentId, householdId }: Pick<Guardianship, 'studentId' | 'householdId'>): People => ({
  student: [studentId],
  household: [householdId],
})

function goingAlong(all: AllRecords, changes: readonly Change[], ids: readonly string[]): GoingAlong {
  const asked = new Set(ids)
  const gone = groupBy(
    changes.filter(({ id, after }) => after === null && !asked.has(id)),
    ({ kind }) => kind,
  )
  return Object.fromEntries(
    [...gone].map(([kind, own]) => {
      const goingIds = new Set(own.map(({ id }) => id))
      return [kind, all[kind].filter(({ id }) => goingIds.has(id))]
    }),
  )
}
