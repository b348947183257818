import type { MergeProblem } from '@shared/exchange/packs/problems'
import type { Format } from '@shared/words/format'
import { packsWords as words } from '@shared/words/screens/packs'
import type { NotSaved } from '@renderer/services/edit-queue'

/** Why a return pack was not brought in, and what to do. */
export function problemWords(
  problem: MergeProblem | NotSaved,
  format: Format,
): { readonly what: string; readonly todo: string } {
  return problem.kind === 'emptying'
    ? words.emptying(format.number(problem.emptied), format.number(problem.of))
    : words.problems[problem.kind]
}

/** Whether it is authentic and only looks wrong, so that a person may take it all the same. */
export const mayOverrule = ({ kind }: MergeProblem | NotSaved): boolean =>
  kind === 'less' || kind === 'emptying'

/** For whoever looks after Parley: names of tables and fields, never what is in them. */
export function problemDetails(problem: MergeProblem | NotSaved): string | undefined {
  if (problem.kind === 'bad-record') return `${problem.table} ${problem.field}`
  return problem.kind === 'not-saved' ? problem.problem.kind : undefined
}
