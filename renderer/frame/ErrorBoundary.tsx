import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { frameWords } from '@shared/words/screens/frame'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { FaultBoundary } from '@renderer/ui/FaultBoundary'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'

/** Keeps one screen's fault from taking the others with it. `title`: what the place is called. */
export function ErrorBoundary(props: {
  readonly place: string
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <FaultBoundary
      place={props.place}
      fallback={(details, again) => (
        <Page header={<PageHeader title={props.title} />}>
          <ErrorNotice
            what={frameWords.stopped}
            todo={frameWords.stoppedTodo}
            details={details}
            action={
              <Button size="compact-sm" onClick={again}>
                {frameWords.openAgain}
              </Button>
            }
          />
        </Page>
      )}
    >
      {props.children}
    </FaultBoundary>
  )
}
