import { addDays, wallClock } from '@shared/kernel/calendar'
import { languageName } from '@shared/kernel/language'
import type { Instant, LocalDate, TimeRange } from '@shared/kernel/time'
import { formatTime } from '@shared/kernel/time'

/** The forms of a word after a number, by CLDR plural category; `other` serves where a category is missing. */
export type PluralForms = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string }

/** How one language writes numbers, dates and lists. Times are always `16:05`. */
export interface Format {
  readonly locale: string
  /** 1,399 */
  readonly number: (value: number) => string
  /** 12% of 0.12 */
  readonly percent: (fraction: number) => string
  /** 3 requests; 1 request */
  readonly counted: (count: number, forms: PluralForms) => string
  /** 45 min; 1 h 35 min */
  readonly duration: (minutes: number) => string
  /** 16:05–16:15 */
  readonly range: (range: TimeRange) => string
  /** 1 December 2026 */
  readonly date: (date: LocalDate) => string
  /** Tuesday 1 December */
  readonly dayAndDate: (date: LocalDate) => string
  /** Tue 1 Dec */
  readonly shortDate: (date: LocalDate) => string
  /** Tuesday, of the ISO weekday 2 */
  readonly weekday: (day: number) => string
  /** 14:02, on the clock of a zone */
  readonly clock: (at: Instant, timezone: string) => string
  /** 1 December 2026, as the calendar of a zone has it */
  readonly day: (at: Instant, timezone: string) => string
  /** 1 December 2026, 14:02, on the clock of a zone */
  readonly moment: (at: Instant, timezone: string) => string
  /** Tue 1 Dec, 14:02, on the clock of a zone */
  readonly shortMoment: (at: Instant, timezone: string) => string
  /** A, B and C */
  readonly list: (items: readonly string[]) => string
  /** The language's own name in this language: Polish of `pl`; the code itself where it has none. */
  readonly language: (code: string) => string
  /** The order in which a reader of this language expects texts, numbers inside them by value. */
  readonly compare: (a: string, b: string) => number
}

const aSunday = '2026-11-29' as LocalDate
const made = new Map<string, Format>()

/** The formats of a language, made once for each. */
export function formatFor(locale: string): Format {
  const known = made.get(locale)
  if (known) return known
  const format = createFormat(locale)
  made.set(locale, format)
  return format
}

function createFormat(locale: string): Format {
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const plurals = new Intl.PluralRules(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
  // Lists of families ask for the same few languages thousands of times.
  const languageNames = new Map<string, string>()
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const dates = (options: Intl.DateTimeFormatOptions): ((date: LocalDate) => string) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date) => withoutCommas(formatter.formatToParts(new Date(`${date}T00:00:00Z`)))
  }
  const zoned = (options: Intl.DateTimeFormatOptions): ((at: Instant, timezone: string) => string) => {
    const formatters = new Map<string, Intl.DateTimeFormat>()
    return (at, timezone) => {
      const known = formatters.get(timezone)
      const formatter =
        known ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: timezone, hourCycle: 'h23' })
      if (!known) formatters.set(timezone, formatter)
      return formatter.format(new Date(at))
    }
  }
  const clock = zoned({ hour: '2-digit', minute: '2-digit' })
  const day = zoned({ day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = dates({ weekday: 'long' })
  const shortDate = dates({ weekday: 'short', day: 'numeric', month: 'short' })
  return {
    locale,
    number: (value) => numbers.format(value),
    percent: (fraction) => percents.format(fraction),
    counted: (count, forms) => `${numbers.format(count)} ${forms[plurals.select(count)] ?? forms.other}`,
    duration: (total) => {
      const [hours, rest] = [Math.floor(total / 60), Math.round(total % 60)]
      if (hours === 0) return `${rest} min`
      return rest === 0 ? `${numbers.format(hours)} h` : `${numbers.format(hours)} h ${rest} min`
    },
    range: ({ start, end }) => `${formatTime(start)}–${formatTime(end)}`,
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayAndDate: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDate,
    weekday: (day) => weekday(addDays(aSunday, day)),
    clock,
    day,
    moment: (at, timezone) => `${day(at, timezone)}, ${clock(at, timezone)}`,
    shortMoment: (at, timezone) => `${shortDate(wallClock(at, timezone).date)}, ${clock(at, timezone)}`,
    list: (items) => lists.format(items),
    language: (code) => {
      const known = languageNames.get(code) ?? nameOfLanguage(code, languages)
      languageNames.set(code, known)
      return known
    },
    compare: (a, b) => collator.compare(a, b),
  }
}

function nameOfLanguage(code: string, languages: Intl.DisplayNames): string {
  try {
    return languageName(code, languages) ?? code
  } catch {
    // A folder may carry a code that is no BCP 47 tag; it is shown as it stands.
    return code
  }
}

/** Some runtimes write "Tue, 1 Dec", others "Tue 1 Dec": one look for all. Other commas belong to the language: 1 tháng 12, 2026. */
function withoutCommas(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }, i) =>
      type === 'literal' && parts[i - 1]?.type === 'weekday' ? value.replace(', ', ' ') : value,
    )
    .join('')
}
