import { speaks } from '@shared/kernel/language'
import type { JudgedPlan, PlacedRow } from '../plan/judged-plan'
import { requestAt, type Violation } from './violation'

/** Rule 6: a meeting that needs interpreting has one interpreter of that language for the whole of it; any other has none. */
export function* interpreting(plan: JudgedPlan): Iterable<Violation> {
  for (const row of plan.rows) {
    const violation = interpretingOf(plan, row)
    if (violation) yield violation
  }
}

function interpretingOf({ index }: JudgedPlan, row: PlacedRow): Violation | null {
  const { interpreterId } = row.appointment
  const language = index.languageToInterpret(row.request)
  const meeting = requestAt(row)
  if (language === null) {
    return interpreterId === null ? null : { rule: 6, kind: 'interpreter-not-needed', meeting, interpreterId }
  }
  const interpreter = interpreterId === null ? undefined : index.interpreters.get(interpreterId)
  if (!interpreter) return { rule: 6, kind: 'interpreter-missing', meeting, language }
  if (speaks(interpreter.languages, language)) return null
  return {
    rule: 6,
    kind: 'interpreter-of-another-language',
    meeting,
    interpreterId: interpreter.id,
    language,
  }
}
