import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { frameWords } from '@shared/words/screens/frame'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'

interface Props {
  /** A new place is given a new chance. */
  readonly place: string
  /** What the place is called. */
  readonly title: string
  readonly children: ReactNode
}
interface State {
  readonly place: string
  readonly failed: { readonly details: string } | null
}

/** Keeps one screen's fault from taking the others with it. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { place: this.props.place, failed: null }

  static getDerivedStateFromError(cause: unknown): Partial<State> {
    return { failed: { details: detailsOf(cause) } }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { place: props.place, failed: null }
  }

  override render(): ReactNode {
    const { failed } = this.state
    if (!failed) return this.props.children
    return (
      <Page header={<PageHeader title={this.props.title} />}>
        <ErrorNotice
          what={frameWords.stopped}
          todo={frameWords.stoppedTodo}
          details={failed.details}
          action={
            <Button size="compact-sm" onClick={() => this.setState({ failed: null })}>
              {frameWords.openAgain}
            </Button>
          }
        />
      </Page>
    )
  }
}

/** Where in the program it happened. The message is left out: it may quote a record, and so a name. */
function detailsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  const lines = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [cause.name, ...lines.map((line) => line.trim().replace(/\(?\w+:\/\/\S*\/([^/\s]+)$/, '($1'))].join(
    '\n',
  )
}
