import type { LocalDate } from '@shared/kernel/time'

/** Times on the school's clocks are in the digits 0 to 9, and so are the dates and counts beside them. */
export const asPaperCounts = (locale: string): string =>
  new Intl.Locale(locale, { numberingSystem: 'latn', calendar: 'gregory' }).toString()

/** How a heading tells a date: Tuesday 1 December 2026. */
export function fullDateIn(locale: string): (date: LocalDate) => string {
  const inLine = dayInLine(locale)
  return (date) => {
    const text = inLine(date)
    return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
  }
}

/** The same after other words, where many languages write days small. */
export function dayInLine(locale: string): (date: LocalDate) => string {
  const formatter = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (date) => {
    const said = formatter.format(new Date(`${date}T00:00:00Z`))
    // British English has no comma here; some runtimes write one.
    return locale.startsWith('en-GB') ? said.replace(', ', ' ') : said
  }
}
