import { Button } from '@mantine/core'
import { IconDatabaseOff } from '@tabler/icons-react'
import { settingsWords } from '@shared/words/screens/settings'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useCopied } from '@renderer/ui/use-copied'
import { controlWords } from '@shared/words/screens/controls'
import type { OpenProblem } from '@renderer/services/ports'

const words = settingsWords.cannotOpen

/** Why there is no app to show: its records were not opened, or the program itself is at fault. */
export type StartProblem = OpenProblem | { readonly kind: 'broken'; readonly details: string }

/** Shown in place of the app when it could not start: what is the matter, and what to do. */
export function StartProblemScreen(props: {
  readonly problem: StartProblem
  readonly onTryAgain: () => void
  /** The way back to the office's own school; null there. */
  readonly leave: { readonly label: string; readonly act: () => void } | null
}) {
  const { problem } = props
  const [copied, copy] = useCopied()
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
            {props.leave && (
              <Button variant="default" onClick={props.leave.act}>
                {props.leave.label}
              </Button>
            )}
            <Button variant="default" onClick={() => copy(detailsOf(problem))}>
              {copied ? controlWords.copied : controlWords.copyDetails}
            </Button>
          </>
        }
      />
    </main>
  )
}

/** Versions, names of errors and places in the program; never anything of a record. */
function detailsOf(problem: StartProblem): string {
  switch (problem.kind) {
    case 'newer':
      return words.details.newer(String(problem.found), String(problem.known))
    case 'cannot-open':
      return words.details['cannot-open'](problem.detail)
    case 'broken':
      return problem.details
  }
}
