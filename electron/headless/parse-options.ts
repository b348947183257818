import { parseArgs, type ParseArgsConfig } from 'node:util'
import { err, ok, type Result } from '@shared/kernel/result'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>
>

/** The options and other arguments of a command, or what Node finds wrong with them. */
export function parseOptions<T extends Options>(
  args: readonly string[],
  options: T,
): Result<Parsed<T>, string> {
  try {
    return ok(parseArgs({ args: [...args], allowPositionals: true, options }))
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause))
  }
}
