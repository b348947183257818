import { Button } from '@mantine/core'
import { useHotkeys, useInterval } from '@mantine/hooks'
import { IconNotes, IconPencil } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { wallClock } from '@shared/kernel/calendar'
import type { EventId } from '@shared/kernel/ids'
import { minutesListWords } from '@shared/words/screens/minutes'
import { myMeetingsWords as words } from '@shared/words/screens/teacher'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { KeyHint } from '@renderer/ui/KeyHint'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import { useGroupRows, type GroupRow } from '../group/group-rows'
import { nextToMinute, useMeetings, type Meetings } from '../meeting-rows'
import { inOrderOfTime, meetingColumns, type MinutesRow } from '../meeting-columns'
import { MinutesNotice } from '../MinutesNotice'
import { useOpenMinutes } from '../use-open-minutes'
import { MinutesLinks } from '../MinutesLinks'
import { GroupBrief } from './GroupBrief'
import { MeetingBrief } from './MeetingBrief'
import classes from './my-meetings.module.css'
import { nowAndNext } from './now-and-next'

/** A teacher's own evening: who sits here now, who comes next, what to know of them, and all minutes. Group sessions are among them. */
export function MyMeetingsScreen(props: { readonly eventId: EventId }) {
  const meetings = useMeetings(props.eventId)
  const groups = useGroupRows(props.eventId)
  if (meetings.kind === 'loading' || groups === null) return <PageSkeleton />
  if (meetings.kind === 'missing' || meetings.value.rows.length + groups.length === 0)
    return (
      <EmptyState
        alone
        of={['plan', 'appointment', 'meeting', 'groupSession', 'groupMinutes']}
        icon={<IconNotes size={24} />}
        title={words.empty}
        text={words.emptyText}
      />
    )
  return <MyMeetings eventId={props.eventId} meetings={meetings.value} groups={groups} />
}

function MyMeetings(props: {
  readonly eventId: EventId
  readonly meetings: Meetings
  readonly groups: readonly GroupRow[]
}) {
  const { eventId, meetings, groups } = props
  const { minutes } = useApp().services
  const format = useFormat()
  const { open, problem } = useOpenMinutes(eventId)
  const [, navigate] = useLocation()
  const { timezone } = meetings.plan.index.conference.event
  const [clock, setClock] = useState(() => wallClock(minutes.now(), timezone))
  useInterval(() => setClock(wallClock(minutes.now(), timezone)), 5000, { autoInvoke: true })
  const columns = useMemo(() => meetingColumns(format, false), [format])
  const rows = useMemo(() => inOrderOfTime([...meetings.rows, ...groups]), [meetings, groups])
  const { now, next } = nowAndNext(rows, clock)
  const toMinute = nextToMinute(rows)
  const openRow = (row: MinutesRow): void => {
    if (row.kind === 'meeting') void open(row)
    else navigate(routes.groupMinutes(eventId, row.groupSessionId))
  }
  const takeNext = (): void => {
    if (toMinute) openRow(toMinute)
  }
  useHotkeys([['mod+Enter', takeNext]])
  const card = (title: string, row: MinutesRow | null, nobody: string) => (
    <section className={classes.card} aria-label={title}>
      <h2 className={classes.cardTitle}>{title}</h2>
      {row === null ? (
        <p className={classes.nobody}>{nobody}</p>
      ) : (
        <>
          <div className={classes.cardHead}>
            <div>
              <div className={classes.child}>{row.child}</div>
              <div className={classes.when}>
                {[
                  row.date === clock.date ? '' : format.shortDate(row.date),
                  format.range(row.slot),
                  row.form,
                  row.family,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </div>
            </div>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => openRow(row)}
            >
              {words.write}
            </Button>
          </div>
          {row.kind === 'meeting' ? (
            <MeetingBrief row={row} plan={meetings.plan} />
          ) : (
            <GroupBrief row={row} plan={meetings.plan} />
          )}
        </>
      )}
    </section>
  )
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          secondary={<MinutesLinks />}
          primary={
            <Button rightSection={<KeyHint keys="mod+↵" />} disabled={toMinute === null} onClick={takeNext}>
              {toMinute === null ? minutesListWords.nextDone : minutesListWords.next}
            </Button>
          }
        />
      }
    >
      <MinutesNotice problem={problem} />
      <div className={classes.cards}>
        {card(words.now, now, words.nobodyNow)}
        {card(words.next, next, words.nobodyNext)}
      </div>
      <DataTable
        label={minutesListWords.meetings}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={openRow}
        minWidth={480}
      />
    </Page>
  )
}
