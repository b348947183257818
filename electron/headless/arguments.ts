import { err, ok, type Result } from '@shared/kernel/result'
import type { AllocationOptions } from '@shared/solver'
import { parseOptions } from './parse-options'

export interface PlanArguments {
  readonly folder: string
  readonly out: string
  readonly limit: AllocationOptions['limit']
  readonly seed: number
  readonly pdf: boolean
}

export const usage = `Usage: npm run plan -- FOLDER --out PLAN [--seconds N | --steps N] [--seed N] [--pdf]

Reads the conference folder FOLDER and writes its plan to the folder PLAN: appointments.csv, unplaced.csv, summary.json.
  --seconds N  improve the plan for N seconds (default 10)
  --steps N    improve it by N steps instead: the same steps and seed give the same plan on any machine
  --seed N     decides ties (default 1)
  --pdf        write letters.pdf and timetables.pdf too; pages in scripts that need a browser's shaping go into files of their
               own, where Chromium or Chrome is installed
`

const defaultSeconds = 10

const options = {
  out: { type: 'string' },
  seconds: { type: 'string' },
  steps: { type: 'string' },
  seed: { type: 'string' },
  pdf: { type: 'boolean', default: false },
} as const

/** What was asked for, or what is wrong with how it was asked. */
export function readArguments(args: readonly string[]): Result<PlanArguments, string> {
  const parsed = parseOptions(args, options)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) return err('Give one conference folder.')
  if (values.out === undefined) return err('Use --out to say where to write the plan.')
  if (values.seconds !== undefined && values.steps !== undefined)
    return err('Give --seconds or --steps, not both.')
  const seconds = numberIn(values.seconds, defaultSeconds, /^\d+(\.\d+)?$/)
  const steps = numberIn(values.steps, 0, /^\d+$/)
  const seed = numberIn(values.seed, 1, /^\d+$/)
  if (seconds === null) return err('--seconds takes a number of 0 or more.')
  if (steps === null) return err('--steps takes a whole number of 0 or more.')
  if (seed === null || seed >= 2 ** 32) return err('--seed takes a whole number from 0 to 4294967295.')
  const limit =
    values.steps === undefined ? ({ kind: 'seconds', seconds } as const) : ({ kind: 'steps', steps } as const)
  return ok({ folder, out: values.out, limit, seed, pdf: values.pdf })
}

const numberIn = (text: string | undefined, fallback: number, shape: RegExp): number | null =>
  text === undefined ? fallback : shape.test(text) ? Number(text) : null
