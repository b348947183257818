import { z } from 'zod'
import type { AgreedAt, AgreedRecords } from '@shared/domain/meetings/agreed-items'
import type { Presence } from '@shared/domain/meetings/meeting'
import type { ReturnedPack } from '@shared/domain/meetings/pack'
import { cellsOf, noRows, readKey, type CellField } from '@shared/exchange/packs/cells'
import { mergeCells } from '@shared/exchange/packs/merge-cells'
import { rowsOfCells } from '@shared/exchange/packs/rows-of-cells'
import type { EventId } from '@shared/kernel/ids'
import { err, ok } from '@shared/kernel/result'
import { parseDate, type LocalDate } from '@shared/kernel/time'
import { packFileWords } from '@shared/words/screens/packs'
import { createEditQueue, notSaved } from './edit-queue'
import type { History } from './history'
import { changesOf, returnsAbout } from './merge-returns'
import type { Change, Ports } from './ports'

/** Two laptops, or a laptop and the office, wrote something else in one place of the minutes. */
export interface PackConflict {
  readonly key: string
  readonly field: CellField
  readonly at: AgreedAt
  readonly shown: PackValue
  readonly others: readonly PackValue[]
}

/** One of the values: as it is kept, and what a person reads of it. */
export interface PackValue {
  readonly json: string
  /** What was written: a target's or an action's words, a name. */
  readonly text: string
  readonly presence: Presence | null
  /** When a target or an action is due. */
  readonly due: LocalDate | null
}

/** What the minutes of an event, and the return packs in them, leave for the office to decide. */
export function conflictsAmong(
  { meetings, groupMinutes, actions }: AgreedRecords,
  returns: readonly ReturnedPack[],
): readonly PackConflict[] {
  const current = cellsOf({ ...noRows, meeting: meetings, groupMinutes, action: actions })
  const byId = new Map<string, AgreedAt>([
    ...meetings.map((meeting) => [meeting.id, { kind: 'meeting', meeting }] as const),
    ...groupMinutes.map((minutes) => [minutes.id, { kind: 'group', minutes }] as const),
  ])
  return mergeCells(current, returns, returns).conflicts.flatMap(({ key, shown, others }) => {
    const { field, minutesId } = readKey(key)
    const at = byId.get(minutesId)
    return at ? [{ key, field, at, shown: valueOf(shown), others: others.map(valueOf) }] : []
  })
}

const presence = z.enum(['present', 'absent', 'unknown'])
const written = z.looseObject({
  name: z.string().default(''),
  household: z.looseObject({ name: z.string() }).default({ name: '' }),
  what: z.string().default(''),
  text: z.string().default(''),
  who: z.string().default(''),
  owner: z.string().default(''),
  reportedTo: z.string().default(''),
  blanks: z.array(z.string()).default([]),
  presence: presence.nullable().default(null),
  by: z.string().nullable().default(null),
  due: z.string().nullable().default(null),
})

function valueOf(json: string): PackValue {
  const value: unknown = JSON.parse(json)
  const alone = presence.safeParse(value)
  if (alone.success) return { json, text: '', presence: alone.data, due: null }
  const { data } = written.safeParse(value)
  if (!data) return { json, text: '', presence: null, due: null }
  const parts = [
    data.name,
    data.household.name,
    data.what,
    data.text,
    data.who,
    data.owner,
    data.reportedTo,
    ...data.blanks,
  ]
  const due = parseDate(data.due ?? data.by ?? '')
  return {
    json,
    text: parts.filter((part) => part !== '').join(' · '),
    presence: data.presence,
    due: due.ok ? due.value : null,
  }
}

/** Decides between values that were written in two places. */
export function createPackConflicts(
  { storage }: Pick<Ports, 'storage'>,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue(history, notSaved)
  return {
    /** Keeps one of the values; the others are not asked about again. */
    settle: (eventId: EventId, key: string, json: string) =>
      edit(async () => {
        const { minutesId } = readKey(key)
        const stored = await storage.readTogether(async (reads) => ({
          rows: {
            meeting: await reads.some('meeting', [minutesId]),
            groupMinutes: await reads.some('groupMinutes', [minutesId]),
            action: await reads.where('action', 'meetingId', minutesId),
            jotting: await reads.where('jotting', 'meetingId', minutesId),
            incident: await reads.where('incident', 'meetingId', minutesId),
          },
          returns: await reads.where('returnedPack', 'eventId', eventId),
        }))
        const [meeting] = stored.rows.meeting
        if (!meeting && stored.rows.groupMinutes.length === 0)
          return err(notSaved({ kind: 'changed-meanwhile', recordKind: 'meeting', id: minutesId }))
        const cells = new Map(cellsOf(stored.rows)).set(key, json)
        const settled = stored.returns.flatMap((before): readonly Change[] => {
          const isOf =
            returnsAbout([before], minutesId)[0]?.writes.some((write) => write.key === key) ?? false
          const writes = before.writes.map((write) =>
            write.key === key ? { ...write, isSettled: true } : write,
          )
          return isOf ? [{ kind: 'returnedPack', id: before.id, before, after: { ...before, writes } }] : []
        })
        return ok({
          title: packFileWords.settleStep,
          changes: [
            ...changesOf(
              stored.rows,
              rowsOfCells(cells, () => meeting?.appointmentId ?? null),
            ),
            ...settled,
          ],
        })
      }),
  }
}
