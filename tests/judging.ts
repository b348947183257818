import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlanFigures } from '@shared/domain/plan/plan'
import type { NamedBytes } from '@shared/exchange/folder/files'

/** What the judge says of one plan. */
export interface Judgement {
  readonly broken: number
  readonly untrue: number
  readonly figures: PlanFigures
  /** Its sentences: `rule 4: ...` for a broken rule, `summary: ...` for an untrue figure; at most 40 of each. */
  readonly lines: readonly string[]
}

export interface JudgeCase {
  /** The files of a conference folder, or where one is. */
  readonly folder: readonly NamedBytes[] | string
  readonly plan: readonly NamedBytes[]
}

/** Lets the independent judge look at plans, all in one process. */
export function judgeMany(cases: readonly JudgeCase[]): readonly Judgement[] {
  const root = mkdtempSync(join(tmpdir(), 'parley-judge-'))
  try {
    const write = (name: string, files: readonly NamedBytes[]): string => {
      const folder = join(root, name)
      mkdirSync(folder)
      for (const file of files) writeFileSync(join(folder, file.name), file.bytes)
      return folder
    }
    const pairs = cases.map(({ folder, plan }, i) => [
      typeof folder === 'string' ? folder : write(`folder-${i}`, folder),
      write(`plan-${i}`, plan),
    ])
    const said = execFileSync('node', [join(import.meta.dirname, 'judge/judge-many.mjs')], {
      input: JSON.stringify(pairs),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    return JSON.parse(said) as readonly Judgement[]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The numbers of the rules that a judgement finds broken. */
export const rulesBroken = ({ lines }: Judgement): ReadonlySet<number> =>
  new Set(lines.flatMap((line) => /^rule (\d+)/.exec(line)?.[1] ?? []).map(Number))
