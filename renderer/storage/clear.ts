import { recordKinds } from '@shared/records/registry'
import type { ParleyDatabase } from './database'
import { updatesTable } from './notes'

/** How this installation looks is no part of a school. */
const keptSettings: readonly string[] = ['appearance', 'density']

/** Removes every record, note and unreadable row of a school, in one transaction; how the app looks stays. */
export function clearSchool(database: ParleyDatabase): PromiseLike<void> {
  const tables = [
    ...recordKinds.filter((kind) => kind !== 'setting').map((kind) => database.rows(kind)),
    database.meetingNotes,
    updatesTable(database),
    database.staging,
  ]
  return database.transaction('rw', [...tables, database.rows('setting')], async () => {
    for (const table of tables) await table.clear()
    await database.rows('setting').where('id').noneOf(keptSettings).delete()
  })
}
