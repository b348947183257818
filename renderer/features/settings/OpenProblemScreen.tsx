import { Button } from '@mantine/core'
import { IconDatabaseOff } from '@tabler/icons-react'
import { settingsWords } from '@shared/words/screens/settings'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useCopied } from '@renderer/ui/use-copied'
import { controlWords } from '@shared/words/screens/controls'
import type { OpenProblem } from '@renderer/workflows/ports'

const words = settingsWords.cannotOpen

/** Shown in place of the app when its records were not opened: what is the matter, and what to do. */
export function OpenProblemScreen(props: { readonly problem: OpenProblem; readonly onTryAgain: () => void }) {
  const { problem } = props
  const [copied, copy] = useCopied()
  const details =
    problem.kind === 'newer'
      ? words.details.newer(String(problem.found), String(problem.known))
      : words.details['cannot-open'](problem.detail)
  return (
    <main>
      <EmptyState
        alone
        icon={<IconDatabaseOff size={24} />}
        title={words[problem.kind].title}
        text={words[problem.kind].text}
        actions={
          <>
            <Button onClick={props.onTryAgain}>{words.again}</Button>
            <Button variant="default" onClick={() => copy(details)}>
              {copied ? controlWords.copied : controlWords.copyDetails}
            </Button>
          </>
        }
      />
    </main>
  )
}
