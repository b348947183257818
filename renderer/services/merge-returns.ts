import type { PickedFile } from '@shared/bridge/desktop-bridge'
import { appointmentsOfMeeting } from '@shared/domain/meetings/begin-meeting'
import { groupMinutesId } from '@shared/domain/meetings/group-minutes'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { newerPhrases, type OwnPhrase } from '@shared/domain/meetings/own-phrase'
import { releaseMeeting } from '@shared/domain/meetings/release-meeting'
import type { ReturnedPack } from '@shared/domain/meetings/pack'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { canonical, readKey, type MinutesRows } from '@shared/exchange/packs/cells'
import { mergeReturn, type ReturnMerge } from '@shared/exchange/packs/merge-return'
import type { MergeProblem } from '@shared/exchange/packs/problems'
import { readReturnPack, withoutForeign, type ReadReturnPack } from '@shared/exchange/packs/return-pack'
import { idOf, type AppointmentId, type MeetingId, type StaffId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { packFileWords } from '@shared/words/screens/packs'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import type { History } from './history'
import { officeKeysId } from './pack-keys'
import type { Change, ChangeOf, Edit, Ports, RecordReads, Records } from './ports'

/** What became of one return pack. */
export type ReturnOutcome =
  | {
      readonly kind: 'merged'
      readonly staffId: StaffId
      /** Group sessions among them. */
      readonly meetings: number
      readonly conflicts: number
      readonly quarantined: number
    }
  /** It, or a newer one of its laptop, was merged before. */
  | { readonly kind: 'known'; readonly staffId: StaffId }
  | { readonly kind: 'refused'; readonly problem: MergeProblem | NotSaved }

/** A file with what became of it. */
export interface MergedFile {
  readonly file: PickedFile
  readonly outcome: ReturnOutcome
}

type MergePorts = Pick<Ports, 'storage' | 'clock'>

/** Takes return packs home, one after the other: each is merged whole, or refused and nothing changed. */
export function createMergeReturns(
  { storage, clock }: MergePorts,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<MergeProblem | NotSaved>(history, notSaved)

  const mergeOne = async (file: PickedFile, overrule: boolean): Promise<ReturnOutcome> => {
    const failed = history.failure()
    if (failed) return { kind: 'refused', problem: notSaved(failed) }
    const { school } = await storage.readAll(['school'])
    const keys = await storage.read('officeKeys', officeKeysId)
    const read = await readReturnPack(file.bytes, {
      schoolId: school[0]?.id ?? '',
      identity: keys?.identity ?? null,
      entryOf: (id) => storage.read('pack', id),
    })
    if (!read.ok) return { kind: 'refused', problem: read.error }
    const { staffId } = read.value.entry
    const merges: ReturnMerge[] = []
    const saved = await edit(async () => {
      const planned = await planMerge({ storage, clock }, read.value, overrule)
      if (!planned.ok) return planned
      merges.push(planned.value.merge)
      return ok(planned.value.edit)
    })
    if (!saved.ok) return { kind: 'refused', problem: saved.error }
    // The last one is the one that was saved: those before it met a change meanwhile.
    return outcomeOf(merges.at(-1) ?? null, staffId)
  }

  return async (files: readonly PickedFile[], overrule = false): Promise<readonly MergedFile[]> => {
    const merged: MergedFile[] = []
    for (const file of files) merged.push({ file, outcome: await mergeOne(file, overrule) })
    return merged
  }
}

function outcomeOf(merge: ReturnMerge | null, staffId: StaffId): ReturnOutcome {
  if (!merge || merge.isKnown) return { kind: 'known', staffId }
  return {
    kind: 'merged',
    staffId,
    meetings: merge.rows.meeting.length + merge.rows.groupMinutes.length,
    conflicts: merge.conflicts.length,
    quarantined: merge.returned.quarantined.length,
  }
}

/** What a return pack changes in the store as it is now; no edit where it changes nothing. */
async function planMerge(
  { storage, clock }: MergePorts,
  came: ReadReturnPack,
  overrule: boolean,
): Promise<Result<{ readonly merge: ReturnMerge; readonly edit: Edit | null }, MergeProblem>> {
  const { entry } = came
  const planned = await storage.planned(entry.eventId)
  if (!planned) return err({ kind: 'event-gone' })
  const stored = await storage.readTogether((reads) => readOffice(reads, came))
  const merge = mergeReturn(
    withoutForeign(came, stored.foreign),
    {
      rows: stored.rows,
      notes: await storage.readNotes(stored.meetingIds),
      returns: stored.returns,
      isKept: ({ facts }) => stored.people.has(facts.student.id) && stored.people.has(facts.household.id),
      isFamilyKept: (id) => stored.people.has(id),
    },
    { now: clock.now(), overrule },
  )
  if (!merge.ok) return merge
  if (merge.value.isKnown) return ok({ merge: merge.value, edit: null })
  const { returned, rows, notes } = merge.value
  const { index, appointments } = layOutEvent(planned)
  const links = rows.meeting
    .filter(({ id }) => !stored.rows.meeting.some((one) => one.id === id))
    .flatMap(({ id }) => linksOf(id, appointments, (row) => appointmentsOfMeeting(index, row, appointments)))
  const there = new Set<AppointmentId>(appointments.map(({ id }) => id))
  const settled = { ...rows, meeting: rows.meeting.map((row) => releaseMeeting(row, (id) => !there.has(id))) }
  const before = stored.returns.find(({ id }) => id === returned.id) ?? null
  const changes: readonly Change[] = [
    ...changesOf(stored.rows, settled),
    ...links,
    ...phraseChanges(stored.phrases, came),
    { kind: 'returnedPack', id: returned.id, before, after: returned },
    ...(entry.returnedAt === null
      ? [
          {
            kind: 'pack',
            id: entry.id,
            before: stored.entry,
            after: stored.entry && { ...stored.entry, returnedAt: stored.entry.returnedAt ?? clock.now() },
          } satisfies Change,
        ]
      : []),
  ]
  return ok({
    merge: merge.value,
    edit: {
      title: packFileWords.mergeStep,
      changes,
      addedNotes: [...notes].map(([id, update]) => ({ id, update })),
      undoable: false,
    },
  })
}

/** What the office has of the meetings of a return pack. */
async function readOffice(reads: RecordReads, { entry, rows, phrases }: ReadReturnPack) {
  const meetingIds = [...new Set<MeetingId>([...entry.meetingIds, ...rows.meeting.map(({ id }) => id)])]
  const meeting = (await reads.some('meeting', meetingIds)).filter((row) => row.eventId === entry.eventId)
  const groupMinutes = await reads.some('groupMinutes', entry.groupSessionIds.map(groupMinutesId))
  const all: readonly MeetingRecord[] = [...meeting, ...rows.meeting]
  const households = [
    ...all.map(({ facts }) => facts.household.id),
    ...rows.groupMinutes.flatMap(({ attendance }) => attendance.map(({ household }) => household.id)),
  ]
  const people = [
    ...(await reads.some('student', [...new Set(all.map(({ facts }) => facts.student.id))])),
    ...(await reads.some('household', [...new Set(households)])),
  ]
  const own = new Set<string>(meetingIds)
  const elsewhere = [
    ...(await reads.some(
      'action',
      rows.action.map(({ id }) => id),
    )),
    ...(await reads.some(
      'jotting',
      rows.jotting.map(({ id }) => id),
    )),
    ...(await reads.some(
      'incident',
      rows.incident.map(({ id }) => id),
    )),
  ].filter(({ meetingId }) => !own.has(meetingId))
  return {
    meetingIds,
    entry: await reads.one('pack', entry.id),
    rows: {
      meeting,
      groupMinutes,
      action: await reads.whereAny('action', 'meetingId', meetingIds),
      jotting: await reads.whereAny('jotting', 'meetingId', meetingIds),
      incident: await reads.whereAny('incident', 'meetingId', meetingIds),
    } satisfies MinutesRows,
    phrases: await reads.some(
      'ownPhrase',
      phrases.map(({ id }) => id),
    ),
    returns: await reads.where('returnedPack', 'eventId', entry.eventId),
    people: new Set<string>(people.map(({ id }) => id)),
    foreign: new Set<string>(elsewhere.map(({ id }) => id)),
  }
}

/** The teacher's own phrases that are newer in a return pack; one that is another's here is left alone. */
const phraseChanges = (known: readonly OwnPhrase[], { entry, phrases }: ReadReturnPack): readonly Change[] =>
  newerPhrases(known, phrases)
    .filter(({ before }) => before === null || before.staffId === entry.staffId)
    .map(({ before, after }): Change => ({ kind: 'ownPhrase', id: after.id, before, after }))

/** Leads the appointments of a meeting to its minutes, unless others were begun for them. */
function linksOf(
  id: MeetingId,
  appointments: readonly AppointmentRecord[],
  togetherWith: (row: AppointmentRecord) => readonly AppointmentRecord[],
): readonly Change[] {
  const row = appointments.find((one) => one.id === idOf<AppointmentId>(id))
  const together = row ? togetherWith(row) : []
  if (together.some(({ meetingId }) => meetingId !== null)) return []
  return together.map((before): Change => ({
    kind: 'appointment',
    id: before.id,
    before,
    after: { ...before, meetingId: id },
  }))
}

/** The changes that lead from some minutes to what a merge made of the same ones. */
export function changesOf(before: MinutesRows, after: MinutesRows): readonly Change[] {
  const touched = new Set<string>([...after.meeting, ...after.groupMinutes].map(({ id }) => id))
  const changes: Change[] = []
  for (const kind of ['meeting', 'groupMinutes', 'action', 'jotting', 'incident'] as const) {
    const rows = new Map(after[kind].map((row) => [String(row.id), row]))
    for (const row of before[kind]) {
      const isTouched = touched.has('meetingId' in row ? row.meetingId : row.id)
      if (isTouched && !rows.has(row.id)) changes.push(changeTo(kind, row, null))
    }
    const known = new Map(before[kind].map((row) => [String(row.id), row]))
    for (const [id, row] of rows) {
      const old = known.get(id) ?? null
      if (old === null || canonical(old) !== canonical(row)) changes.push(changeTo(kind, old, row))
    }
  }
  return changes
}

const changeTo = <Kind extends keyof MinutesRows>(
  kind: Kind,
  before: Records[Kind] | null,
  after: Records[Kind] | null,
): ChangeOf<Kind> => ({ kind, id: (after ?? before)?.id ?? '', before, after })

/** The newest return packs without what they say of other minutes. */
export const returnsAbout = (returns: readonly ReturnedPack[], minutesId: string): readonly ReturnedPack[] =>
  returns.map((row) => ({
    ...row,
    writes: row.writes.filter(({ key }) => readKey(key).minutesId === minutesId),
  }))
