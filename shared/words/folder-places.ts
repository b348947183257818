import type { MoreLines } from '@shared/domain/folder/folder-problem'
import type { Format, PluralForms } from './format'

/** What is wrong, and what to do about it: one sentence each. */
export interface ProblemWords {
  readonly what: string
  readonly todo: string
}

/** ", and again on lines 5, 7 and 12 more": of what was found in more places. */
export function alsoOnLines(more: MoreLines['more'], format: Format): string {
  if (more === undefined) return ''
  const lines = [...new Set(more.lines)].map(format.number)
  const unnamed = more.count - more.lines.length
  const named = unnamed > 0 ? [...lines, `${format.number(unnamed)} more`] : lines
  if (lines.length === 0) return ` (${format.counted(more.count, times)} more)`
  return `, and again on ${lines.length === 1 && unnamed === 0 ? 'line' : 'lines'} ${format.list(named)}`
}

const times: PluralForms = { one: 'time', other: 'times' }
