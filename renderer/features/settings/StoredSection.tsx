import { settingsWords } from '@shared/words/screens/settings'
import type { StoredCounts, UnreadableRecord } from '@renderer/queries/queries'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Facts } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { detailsOf } from '../record-details'
import { SettingsCard } from './SettingsCard'

const words = settingsWords.stored
const kinds = ['events', 'students', 'households', 'staff', 'requests', 'appointments', 'meetings'] as const

/** How much is kept, and what of it could not be read. */
export function StoredSection(props: {
  readonly counts: StoredCounts
  readonly unreadable: readonly UnreadableRecord[]
}) {
  const format = useFormat()
  return (
    <SettingsCard title={words.title} note={words.note}>
      <Facts
        facts={kinds.map((kind) => ({ label: words.labels[kind], value: format.number(props.counts[kind]) }))}
      />
      {props.unreadable.length > 0 && (
        <ErrorNotice
          tone="warn"
          what={
            props.unreadable.length === 1
              ? words.unreadableOne
              : words.unreadable(format.counted(props.unreadable.length, words.record))
          }
          todo={words.unreadableTodo}
          details={detailsOf(props.unreadable)}
        />
      )}
    </SettingsCard>
  )
}
