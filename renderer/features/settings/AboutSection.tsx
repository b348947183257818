import { useEffect, useState } from 'react'
import type { HostAbout } from '@shared/bridge/desktop-bridge'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import { Facts } from '@renderer/ui/PanelSection'
import { SettingsCard } from './SettingsCard'

const words = settingsWords.about

/** Which Parley this is. */
export function AboutSection() {
  const { backups } = useApp().services
  const [about, setAbout] = useState<HostAbout | null>(null)
  useEffect(() => {
    let here = true
    backups.about().then(
      (shown) => {
        if (here) setAbout(shown)
      },
      // A host that does not say which it is leaves the lines blank.
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [backups])
  return (
    <SettingsCard title={words.title}>
      <Facts
        facts={[
          { label: words.version, value: about?.version ?? '' },
          { label: words.host, value: about ? words.hosts[about.host] : '' },
        ]}
      />
    </SettingsCard>
  )
}
