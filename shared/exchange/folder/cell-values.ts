/** True for an IANA zone such as `Europe/London`; bare offsets such as `+01:00` know no summer time and are refused. */
export function isTimezone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return !/^[+-]/.test(text)
  } catch {
    return false
  }
}

/** The items of a cell's list, separated by semicolons. */
export function listItems(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
