/** Where in the program something went wrong. The message is left out: it may quote a record, and so a name. */
export function faultDetails(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  const lines = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [cause.name, ...lines.map((line) => line.trim().replace(/\(?\w+:\/\/\S*\/([^/\s]+)$/, '($1'))].join(
    '\n',
  )
}
