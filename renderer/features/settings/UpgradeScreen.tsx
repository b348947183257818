import { IconDatabaseCog } from '@tabler/icons-react'
import { settingsWords } from '@shared/words/screens/settings'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'

const words = settingsWords.upgrading

/** Shown in place of the app while records of an older version are upgraded. */
export function UpgradeScreen(props: { readonly done: number; readonly total: number }) {
  return (
    <main>
      <EmptyState alone icon={<IconDatabaseCog size={24} />} title={words.title} text={words.text} />
      <ProgressPanel what={words.progress} done={props.done} total={props.total} />
    </main>
  )
}
