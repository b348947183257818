import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { startWords } from '@shared/words/screens/start'
import type { StoredCounts } from '@renderer/queries/queries'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { StartNoticeLine } from './StartNoticeLine'
import type { Import } from './use-import'

/** The school's people are here, and no event is: what is next. */
export function NoEventYet(props: { readonly stored: StoredCounts; readonly work: Import }) {
  const { stored, work } = props
  const format = useFormat()
  const people = format.list([
    format.counted(stored.students, startWords.students),
    format.counted(stored.households, startWords.families),
    format.counted(stored.staff, startWords.staff),
  ])
  return (
    <Page header={<PageHeader title={startWords.events} />}>
      <StartNoticeLine work={work} />
      <EmptyState
        of={['event']}
        icon={<IconCalendarPlus size={24} />}
        title={startWords.noEventTitle}
        text={startWords.noEventText(people)}
        actions={
          <>
            <Button component="a" href={hrefOf(routes.newEvent())}>
              {eventSetupWords.plan}
            </Button>
            <Button variant="default" onClick={() => work.chooseFolder(null)}>
              {startWords.importFolder}
            </Button>
            <Button variant="default" onClick={() => work.saveFolder(null)}>
              {startWords.emptyTemplate}
            </Button>
            <Button variant="default" component="a" href={hrefOf(routes.people('students'))}>
              {startWords.seePeople}
            </Button>
          </>
        }
      />
    </Page>
  )
}
