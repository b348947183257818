import { groupBy } from '@shared/kernel/group-by'
import { repairEntry } from '@shared/domain/school/office'
import type { RowProblem, StoreRepair } from '@renderer/services/ports'
import { commitEdit, type Stamps } from './commit'
import type { ParleyDatabase } from './database'
import { inOneTransaction } from './live'
import { recordReads } from './record-reads'
import type { RecordReads } from '@renderer/services/ports'
import { repairChanges, repairedKinds, repairReport, type PlanRecords, type UnreadableIds } from './repair'
import { createRowReader } from './row-reader'

/**
 * Repairs the plans of a store that an earlier version, a backup of one, or another program has left damaged, in one
 * transaction and with its lines in the audit log. Null where there was nothing to do.
 */
export async function repairStore(database: ParleyDatabase, stamps: Stamps): Promise<StoreRepair | null> {
  if (await inOneTransaction(database, repairedKinds, () => isConsistent(database))) return null
  const tables = [...repairedKinds, 'audit' as const].map((kind) => database.rows(kind))
  return database.transaction('rw', tables, async () => {
    const reader = createRowReader()
    const stored = await readPlans(recordReads(database, reader, null))
    const changes = repairChanges(stored, unreadableIds(reader.problems()))
    if (changes.length === 0) return null
    await commitEdit(database, { title: repairEntry, changes }, stamps)
    return repairReport(stored, changes)
  })
}

function unreadableIds(problems: readonly RowProblem[]): UnreadableIds {
  const byKind = groupBy(problems, ({ recordKind }) => recordKind)
  return new Map([...byKind].map(([kind, rows]) => [kind, new Set(rows.map(({ id }) => id))]))
}

/** Compares how many rows there are, which stays fast however large the store is: damage shows in the numbers. */
async function isConsistent(database: ParleyDatabase): Promise<boolean> {
  const reads = recordReads(database, createRowReader(), null)
  const placed = new Map<string, number>()
  const unplaced = new Map<string, number>()
  for (const plan of await reads.all('plan')) {
    placed.set(plan.id, await reads.count('appointment', 'planId', plan.id))
    unplaced.set(plan.id, plan.unplaced.length)
  }
  const inPlans = [...placed.values()].reduce((sum, count) => sum + count, 0)
  if (inPlans !== (await database.rows('appointment').count())) return false

  for (const { id, currentPlanId } of await reads.all('event')) {
    if (currentPlanId === null) continue
    const [placedNow, unplacedNow] = [placed.get(currentPlanId), unplaced.get(currentPlanId)]
    if (placedNow === undefined || unplacedNow === undefined) return false
    if (placedNow + unplacedNow !== (await reads.count('request', 'eventId', id))) return false
  }
  const begunFrom = (await reads.all('meeting')).flatMap(({ appointmentId }) => appointmentId ?? [])
  const found = await database.rows('appointment').bulkGet([...new Set(begunFrom)])
  return found.every((row) => row !== undefined)
}

const readPlans = async (reads: RecordReads): Promise<PlanRecords> => ({
  event: await reads.all('event'),
  plan: await reads.all('plan'),
  request: await reads.all('request'),
  appointment: await reads.all('appointment'),
  meeting: await reads.all('meeting'),
  commitment: await reads.all('commitment'),
})
