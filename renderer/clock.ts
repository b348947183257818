import { instant, parseDate, type LocalDate } from '@shared/kernel/time'
import type { Queries } from '@renderer/queries/queries'
import type { Clock } from '@renderer/services/ports'

/** The machine's clock, in the school's time zone once that is known and in the machine's until then. */
export function createClock(): Clock & { readonly followSchool: (queries: Pick<Queries, 'school'>) => void } {
  let zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    now: () => instant(new Date().toISOString()),
    today: () => today(zone),
    followSchool: (queries) => {
      queries.school().subscribe({
        next: (school) => {
          if (school) zone = school.timezone
        },
        // A school that cannot be read leaves the machine's zone.
        error: () => undefined,
      })
    },
  }
}

function today(timeZone: string): LocalDate {
  // Sweden writes dates as ISO does.
  const date = parseDate(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()))
  if (!date.ok) throw new Error(`Not a date: ${date.error.text}`)
  return date.value
}
