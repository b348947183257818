import type { RosterPreset } from '@shared/domain/folder/roster-report'
import type { GuessedColumns } from '../mapper/guess-columns'
import type { RosterTable } from '../tables/roster-table'
import { LabelSet } from './label-set'

/** Formats whose columns the mapper reads like any other, but that are known by name: two adults in one row. */
export function mappedPreset(table: RosterTable, { fields }: GuessedColumns): RosterPreset | null {
  const labels = new LabelSet(table)
  if (labels.hasOneOf('motherfirst', 'fatherfirst') && labels.hasOneOf('mother', 'father'))
    return 'powerschool'
  const languages = fields.filter((field) => field?.attribute === 'spoken_languages')
  const hasCode = table.labels.some((label) => /^code\b/i.test(label.trim()))
  return languages.length === 2 && hasCode ? 'eduka' : null
}
