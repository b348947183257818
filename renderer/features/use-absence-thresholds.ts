import { useMemo } from 'react'
import { usualThresholds, type AbsenceThresholds } from '@shared/domain/school/absence'
import { useQuery } from './app-context'

/** From what share of sessions missed absence counts as persistent and as severe here. */
export function useAbsenceThresholds(): AbsenceThresholds {
  const settings = useQuery((queries) => queries.settings(), 'settings')
  return useMemo(
    () =>
      (settings.kind === 'loaded'
        ? settings.value.find((one) => one.id === 'absenceThresholds')?.value
        : undefined) ?? usualThresholds,
    [settings],
  )
}
