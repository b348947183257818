import { useMemo } from 'react'
import { familyWarnings } from '@shared/domain/evening/family-warnings'
import type { HouseholdId } from '@shared/kernel/ids'
import { formalStaffName } from '@shared/words/names'
import { briefWords } from '@shared/words/screens/child-brief'
import { checkInWords as words } from '@shared/words/screens/evening'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import classes from './evening.module.css'
import type { ReceptionEvening } from './use-evening'

/** What to be careful with when a family comes, in small print: others may see the screen. It never says why. */
export function FamilyWarningList(props: { readonly evening: ReceptionEvening; readonly id: HouseholdId }) {
  const { evening, id } = props
  const { index, names } = evening.event
  const format = useFormat()
  const records = useQuery((queries) => queries.familyWarnings(id), `warnings ${id}`)
  const warnings = useMemo(() => {
    if (records.kind !== 'loaded') return null
    const separations = [...records.value.separations, ...index.conference.separations]
    return familyWarnings({ ...records.value, separations })
  }, [records, index.conference.separations])
  if (warnings === null) return null
  const apartFrom = (other: HouseholdId): string => {
    const state = evening.state.families.get(other)
    if (!state) return words.keepApart(names.household(other))
    const since = words.since(words.states[state.kind], format.clock(state.since, evening.timezone))
    return words.keepApartNow(names.household(other), since)
  }
  const lines = [
    ...warnings.mustNotAttend.map(({ adult, author }) => words.mustNotAttend(formalStaffName(adult), author)),
    // Families of other events are not expected here.
    ...warnings.keepApartFrom.filter((other) => index.households.has(other)).map(apartFrom),
    ...(warnings.askLead ? [briefWords.marker] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul className={classes.warnings} aria-label={words.warnings}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
