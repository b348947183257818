import { Button, Text } from '@mantine/core'
import { IconShare } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { LetterTemplate } from '@shared/domain/school/office'
import type { EventId } from '@shared/kernel/ids'
import { shareWords as words } from '@shared/words/screens/share'
import { shareTexts } from '@shared/words/share-texts'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { unnamedSchool } from '@renderer/services/school'
import { useQuery } from '../app-context'
import { NoSuchEvent } from '../NoSuchEvent'
import { AnnounceButton } from '../event-view/announce/AnnounceButton'
import { RevisionState } from '../event-view/announce/RevisionState'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { MessagePanel } from './MessagePanel'
import { ShareMenus } from './ShareMenus'
import { ShareNoticeLine } from './ShareNoticeLine'
import { shareColumns } from './share-columns'
import { sharedOf, shareRows, type Shared } from './share-rows'
import classes from './share.module.css'
import { useShare } from './use-share'

/** The announced plan as calendars, tables and messages; and who has been notified. */
export function ShareScreen(props: { readonly eventId: EventId; readonly householdId: string | null }) {
  const state = useEventPlan(props.eventId)
  const shared = useMemo(() => (state.kind === 'loaded' ? sharedOf(state.value) : null), [state])
  switch (state.kind) {
    case 'loading':
      return <PageSkeleton />
    case 'missing':
      return <NoSuchEvent />
    case 'loaded':
      return shared ? (
        <ShareView event={state.value} shared={shared} householdId={props.householdId} />
      ) : (
        <NothingToShare eventId={props.eventId} />
      )
  }
}

const noTemplates: readonly LetterTemplate[] = []

function ShareView(props: {
  readonly event: EventPlan
  readonly shared: Shared
  readonly householdId: string | null
}) {
  const { event, shared, householdId } = props
  const { conference } = event.index
  const eventId = conference.event.id
  const { revision } = shared.record
  const format = useFormat()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const share = useShare(eventId)
  const school = useQuery((queries) => queries.school(), 'school')
  const deliveries = useQuery((queries) => queries.deliveries(eventId), `deliveries ${eventId}`)
  const templates = useQuery((queries) => queries.templates(), 'templates')
  const named = school.kind === 'loaded' && school.value ? school.value : unnamedSchool
  const worded = templates.kind === 'loaded' ? templates.value : noTemplates
  const texts = useMemo(
    () => shareTexts(shared.index, { ...named, templates: worded }, format.locale),
    [shared, named, worded, format],
  )
  const log = deliveries.kind === 'loaded' ? deliveries.value : null
  const rows = useMemo(() => shareRows(shared, event.names, log ?? []), [shared, event, log])
  const columns = useMemo(() => shareColumns(format, conference.event.timezone), [format, conference])
  const open = rows.find(({ id }) => id === householdId) ?? null
  const goTo = (id?: string): void =>
    navigate(routes.share(eventId, id), { replace: householdId !== null && id !== undefined })
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          titleAction={<RevisionState event={event} />}
          subtitle={revision === null ? words.draft : words.revision(format.number(revision))}
          secondary={<AnnounceButton event={event} />}
          primary={<ShareMenus share={share} />}
        />
      }
      panel={
        open && (
          <MessagePanel
            key={open.id}
            row={open}
            texts={texts}
            onSaveCalendar={() =>
              share.save({ kind: 'family-calendar', householdId: open.family.household.id })
            }
            onMarkNotified={() => share.markNotified([open.family.household.id])}
            onClose={() => goTo()}
          />
        )
      }
    >
      <div className={classes.notices}>
        <ShareNoticeLine notice={share.notice} />
      </div>
      <DataTable
        label={words.families}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        initialSort={{ id: 'family', desc: false }}
        minWidth={480}
        openId={householdId}
        onOpen={(row) => goTo(row.id)}
        selection={{ ids: chosen, change: setChosen }}
        bulk={(those) => (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => share.markNotified(those.map(({ family }) => family.household.id))}
          >
            {words.markNotifiedCount(format.counted(those.length, words.familyCount))}
          </Button>
        )}
        empty={
          <Text size="sm" c="dimmed" py="md">
            {words.nobody}
          </Text>
        }
      />
    </Page>
  )
}

function NothingToShare({ eventId }: { readonly eventId: EventId }) {
  return (
    <Page header={<PageHeader title={words.title} />}>
      <EmptyState
        of={['plan', 'appointment', 'announcement']}
        icon={<IconShare size={24} />}
        title={words.empty}
        text={words.emptyText}
        actions={
          <Button component="a" href={hrefOf(routes.plan(eventId))}>
            {words.emptyAction}
          </Button>
        }
      />
    </Page>
  )
}
