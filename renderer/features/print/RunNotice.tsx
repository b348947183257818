import { Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { printWords as words } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import type { EventDocument } from '@shared/domain/plan/paper'
import type { FileOutcome } from '@renderer/services/print-files'
import { AtRestNotice } from '@renderer/features/AtRestNotice'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useFormat } from '@renderer/ui/use-format'
import classes from './print.module.css'
import type { RunState } from './use-print-run'

/** How the printing goes and what came of it, where it was asked for. */
export function RunNotice(props: { readonly state: RunState; readonly onStop: () => void }) {
  const format = useFormat()
  const { state } = props
  switch (state.kind) {
    case 'idle':
      return null
    case 'running': {
      const counted = printDocumentWords.count(state.run.document, format, state.run.recipients.length)
      return (
        <ProgressPanel
          what={state.progress === null ? words.opening : words.laying(counted)}
          done={state.progress?.done ?? 0}
          total={state.progress?.total ?? null}
          onCancel={props.onStop}
          cancelLabel={words.stop}
        />
      )
    }
    case 'over':
      return <Outcome {...state} />
  }
}

function Outcome({ run, outcome }: Extract<RunState, { readonly kind: 'over' }>) {
  switch (outcome.kind) {
    case 'cancelled':
      return (
        <Text size="sm" c="dimmed" role="status">
          {words.stopped}
        </Text>
      )
    case 'nothing':
      return <ErrorNotice what={words.nothing} todo={words.nothingTodo} />
    case 'store-at-rest':
      return <AtRestNotice problem={outcome.problem} />
    case 'broken':
      return <ErrorNotice what={words.broken} todo={words.brokenTodo} />
    case 'done':
      return (
        <>
          {outcome.files.map((file, at) => (
            <FileLine key={at} file={file} document={run.document} />
          ))}
          {!outcome.logged && <ErrorNotice tone="warn" what={words.notLogged} todo={words.notLoggedTodo} />}
        </>
      )
  }
}

function FileLine({ file, document }: { readonly file: FileOutcome; readonly document: EventDocument }) {
  const format = useFormat()
  switch (file.kind) {
    case 'saved':
      return <Done text={words.saved(file.name)} />
    case 'host-printed':
      return <Done text={words.hostPrinted(printDocumentWords.count(document, format, file.recipients))} />
    case 'failed':
      return (
        <ErrorNotice
          what={words.failed[file.reason]}
          todo={words.failedTodo[file.reason]}
          details={file.detail}
        />
      )
  }
}

const Done = ({ text }: { readonly text: string }) => (
  <Text size="sm" role="status" className={classes.done}>
    <IconCheck size={16} aria-hidden />
    {text}
  </Text>
)
