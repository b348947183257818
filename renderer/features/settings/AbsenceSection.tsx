import { NativeSelect } from '@mantine/core'
import type { AbsenceThresholds } from '@shared/domain/school/absence'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import { useFormat } from '@renderer/ui/use-format'
import { useAbsenceThresholds } from '../use-absence-thresholds'
import { SettingsCard } from './SettingsCard'

const words = settingsWords.absence

/** The shares that can be chosen, in per cent of sessions missed. */
const offered: Readonly<Record<keyof AbsenceThresholds, readonly number[]>> = {
  persistent: [5, 6, 7, 8, 9, 10, 12, 15, 20, 25],
  severe: [30, 35, 40, 45, 50, 60],
}

/** From what share of sessions missed absence counts as persistent and as severe. */
export function AbsenceSection() {
  const { choices } = useApp().services
  const format = useFormat()
  const thresholds = useAbsenceThresholds()
  return (
    <SettingsCard title={words.title} note={words.note}>
      {(['persistent', 'severe'] as const).map((which) => (
        <NativeSelect
          key={which}
          label={words[which]}
          value={String(Math.round(thresholds[which] * 100))}
          data={offered[which].map((percent) => ({
            value: String(percent),
            label: words.from(format.percent(percent / 100)),
          }))}
          onChange={({ currentTarget: { value } }) =>
            void choices.choose({
              id: 'absenceThresholds',
              value: { ...thresholds, [which]: Number(value) / 100 },
            })
          }
        />
      ))}
    </SettingsCard>
  )
}
