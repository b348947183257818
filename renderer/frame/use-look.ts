import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Setting } from '@shared/domain/school/office'
import type { Density } from '@renderer/ui/density'

/** Light or dark and how close rows stand, as the settings say. */
export function useLook(settings: readonly Setting[]): Density {
  const { setColorScheme } = useMantineColorScheme()
  const appearance = settings.find((one) => one.id === 'appearance')?.value ?? 'auto'
  const density = settings.find((one) => one.id === 'density')?.value ?? 'comfortable'
  useEffect(() => setColorScheme(appearance), [appearance, setColorScheme])
  useEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
  return density
}
