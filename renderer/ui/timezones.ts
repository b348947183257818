export interface Option {
  readonly value: string
  readonly label: string
}

/** Every zone that this computer knows, by its IANA name. */
export function timezones(current: string): Option[] {
  const known = new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...known].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
