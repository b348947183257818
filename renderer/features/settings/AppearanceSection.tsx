import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { Setting } from '@shared/domain/school/office'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import { SettingsCard } from './SettingsCard'
import classes from './settings.module.css'

const words = settingsWords.look
const appearances = ['light', 'dark', 'auto'] as const
const densities = ['comfortable', 'compact'] as const

/** How the app looks on this computer. */
export function AppearanceSection(props: { readonly settings: readonly Setting[] }) {
  const { choices } = useApp().services
  const appearance = props.settings.find((setting) => setting.id === 'appearance')?.value ?? 'auto'
  const density = props.settings.find((setting) => setting.id === 'density')?.value ?? 'comfortable'
  return (
    <SettingsCard title={words.title}>
      <Choice
        label={words.appearance}
        value={appearance}
        options={appearances}
        labels={words.appearances}
        onChoose={(value) => void choices.choose({ id: 'appearance', value })}
      />
      <Choice
        label={words.density}
        value={density}
        options={densities}
        labels={words.densities}
        onChoose={(value) => void choices.choose({ id: 'density', value })}
      />
    </SettingsCard>
  )
}

/** One of a few, all in sight. */
export function Choice<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly options: readonly Value[]
  readonly labels: Readonly<Record<Value, string>>
  readonly onChoose: (value: Value) => void
}) {
  const label = useId()
  return (
    <div className={classes.choice}>
      <Input.Label component="span" id={label}>
        {props.label}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={label}
        value={props.value}
        data={props.options.map((value) => ({ value, label: props.labels[value] }))}
        onChange={props.onChoose}
      />
    </div>
  )
}
