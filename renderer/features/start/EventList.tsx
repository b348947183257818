import { ActionIcon, Anchor, Badge, Button, Menu, Progress } from '@mantine/core'
import {
  IconArchive,
  IconCopy,
  IconDots,
  IconFileImport,
  IconFolderDown,
  IconFolderOpen,
  IconFolderUp,
  IconPlus,
  IconSchool,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { eventWords } from '@shared/words/screens/event'
import { teacherWords } from '@shared/words/screens/teacher'
import { removalWords } from '@shared/words/screens/removal'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import { sampleWords } from '@shared/words/screens/sample'
import { startWords } from '@shared/words/screens/start'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { useApp } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useUnreadable } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import classes from './start.module.css'
import { CopyEventDialog } from './CopyEventDialog'
import { DeleteEventDialog } from './DeleteEventDialog'
import { SampleActions } from '../SampleActions'
import { StartNoticeLine } from './StartNoticeLine'
import type { Import } from './use-import'

/** The events there are, the next one first, and the ways to bring in another. */
export function EventList(props: { readonly events: readonly EventSummary[]; readonly work: Import }) {
  const { events, work } = props
  const { sample, teacher } = useApp().services
  const inOrder = events.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))
  const archived = inOrder.filter(({ isArchived }) => isArchived)
  const format = useFormat()
  return (
    <Page
      header={
        <PageHeader
          title={startWords.events}
          subtitle={sample.isOpen ? sampleWords.startText : startWords.eventsText}
          primary={
            sample.isOpen ? (
              <SampleActions size="sm" primary />
            ) : (
              <Button leftSection={<IconPlus size={16} />} component="a" href={hrefOf(routes.newEvent())}>
                {eventSetupWords.plan}
              </Button>
            )
          }
          secondary={
            <>
              {sample.isOpen ? (
                <Button variant="default" component="a" href={hrefOf(routes.newEvent())}>
                  {eventSetupWords.plan}
                </Button>
              ) : (
                <Button
                  variant="default"
                  leftSection={<IconFolderOpen size={16} />}
                  onClick={() => work.chooseFolder(null)}
                >
                  {startWords.importFolder}
                </Button>
              )}
              <Button
                variant="default"
                leftSection={<IconFolderDown size={16} />}
                onClick={() => work.saveFolder(null)}
              >
                {startWords.emptyTemplateShort}
              </Button>
              {!sample.isOpen && (
                <Button
                  variant="default"
                  leftSection={<IconFileImport size={16} />}
                  component="a"
                  href={hrefOf(routes.importLists())}
                >
                  {rosterImportWords.open}
                </Button>
              )}
              {!sample.isOpen && (
                <Button variant="default" leftSection={<IconSchool size={16} />} onClick={sample.enter}>
                  {startWords.openSample}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <StartNoticeLine work={work} />
      <ul className={classes.events}>
        {inOrder
          .filter(({ isArchived }) => !isArchived)
          .map((summary) => (
            <EventCard key={summary.event.id} summary={summary} work={work} />
          ))}
      </ul>
      {archived.length > 0 && (
        <details className={classes.archived}>
          <summary>{eventSetupWords.copy.showArchived(format.number(archived.length))}</summary>
          <ul className={classes.events}>
            {archived.map((summary) => (
              <EventCard key={summary.event.id} summary={summary} work={work} />
            ))}
          </ul>
        </details>
      )}
      {!sample.isOpen && (
        <p className={classes.template}>
          <Anchor component="button" type="button" onClick={teacher.enter}>
            {teacherWords.offer}
          </Anchor>
        </p>
      )}
    </Page>
  )
}

const lastDay = ({ event }: EventSummary): string => event.sessions.at(-1)?.date ?? ''

function EventCard(props: { readonly summary: EventSummary; readonly work: Import }) {
  const { summary, work } = props
  const { event, counts, isSample } = summary
  const [deleting, setDeleting] = useState(false)
  const [copying, setCopying] = useState(false)
  const { sample, eventSetup } = useApp().services
  const format = useFormat()
  const dates = [...new Set(event.sessions.map(({ date }) => date))].map((date) => format.shortDate(date))
  return (
    <li className={classes.event}>
      <div className={classes.eventWords}>
        <div className={classes.eventTitle}>
          {/* The link's area is the whole card. */}
          <a href={hrefOf(routes.event(event.id))} className={classes.eventLink}>
            {event.title}
          </a>
          {isSample && (
            <Badge variant="default" size="sm" tt="none">
              {startWords.sample}
            </Badge>
          )}
        </div>
        <div className={classes.eventKind}>
          {[eventWords.kinds[event.kind], format.list(dates)].filter((part) => part !== '').join(' · ')}
        </div>
        <div className={classes.eventCounts}>
          {[
            format.counted(counts.staff, startWords.staff),
            format.counted(counts.households, startWords.families),
            format.counted(counts.requests, startWords.requests),
          ].join(' · ')}
        </div>
      </div>
      <PlanState summary={summary} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={startWords.eventActions(event.title)}
            className={classes.eventMenu}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => setCopying(true)}>
            {eventSetupWords.copy.menu}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArchive size={16} />}
            onClick={() => void eventSetup.setArchived(event.id, !summary.isArchived)}
          >
            {summary.isArchived ? eventSetupWords.copy.unarchive : eventSetupWords.copy.archive}
          </Menu.Item>
          <Menu.Item leftSection={<IconFolderDown size={16} />} onClick={() => work.saveFolder(event)}>
            {startWords.saveFolder}
          </Menu.Item>
          {!isSample && !sample.isOpen && (
            <Menu.Item leftSection={<IconFolderUp size={16} />} onClick={() => work.chooseFolder(event.id)}>
              {startWords.updateFromFolder}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setDeleting(true)}>
            {removalWords.event.menu}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {copying && <CopyEventDialog event={event} onClose={() => setCopying(false)} />}
      {deleting && <DeleteEventDialog event={summary} onClose={() => setDeleting(false)} />}
    </li>
  )
}

/** How far the plan of an event is. */
function PlanState(props: { readonly summary: EventSummary }) {
  const { plan, counts } = props.summary
  const format = useFormat()
  const unread = useUnreadable('plan')
  if (plan === null && unread > 0) return <div className={classes.plan}>{unreadableWords.cannotRead}</div>
  if (plan === null) return <div className={classes.plan}>{startWords.notPlanned}</div>
  const of = counts.requests
  const placed = Math.max(0, of - plan.unplaced.length)
  const words = startWords.planned(format.number(placed), format.number(of))
  return (
    <div className={classes.plan}>
      {words}
      <Progress value={of === 0 ? 0 : (placed / of) * 100} size="xs" aria-label={words} />
    </div>
  )
}
