import { Button } from '@mantine/core'
import { useHotkeys, useInterval } from '@mantine/hooks'
import { IconNotes, IconPencil } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { wallClock } from '@shared/kernel/calendar'
import type { EventId } from '@shared/kernel/ids'
import { minutesListWords } from '@shared/words/screens/minutes'
import { myMeetingsWords as words } from '@shared/words/screens/packs'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { KeyHint } from '@renderer/ui/KeyHint'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import { nextToMinute, useMeetings, type MeetingRow, type Meetings } from '../meeting-rows'
import { meetingColumns } from '../meeting-columns'
import { MinutesNotice } from '../MinutesNotice'
import { useOpenMinutes } from '../use-open-minutes'
import { MinutesLinks } from '../MinutesLinks'
import { MeetingBrief } from './MeetingBrief'
import classes from './my-meetings.module.css'
import { nowAndNext } from './now-and-next'

/** A teacher's own evening: who sits here now, who comes next, what to know of them, and all minutes. */
export function MyMeetingsScreen(props: { readonly eventId: EventId }) {
  const meetings = useMeetings(props.eventId)
  if (meetings.kind === 'loading') return <PageSkeleton />
  if (meetings.kind === 'missing' || meetings.value.rows.length === 0)
    return (
      <EmptyState
        alone
        of={['plan', 'appointment', 'meeting']}
        icon={<IconNotes size={24} />}
        title={words.empty}
        text={words.emptyText}
      />
    )
  return <MyMeetings eventId={props.eventId} meetings={meetings.value} />
}

function MyMeetings(props: { readonly eventId: EventId; readonly meetings: Meetings }) {
  const { eventId, meetings } = props
  const { minutes } = useApp().services
  const format = useFormat()
  const { open, problem } = useOpenMinutes(eventId)
  const { timezone } = meetings.plan.index.conference.event
  const [clock, setClock] = useState(() => wallClock(minutes.now(), timezone))
  useInterval(() => setClock(wallClock(minutes.now(), timezone)), 5000, { autoInvoke: true })
  const columns = useMemo(() => meetingColumns(format, false), [format])
  const { now, next } = nowAndNext(meetings.rows, clock)
  const toMinute = nextToMinute(meetings.rows)
  const takeNext = (): void => {
    if (toMinute) void open(toMinute)
  }
  useHotkeys([['mod+Enter', takeNext]])
  const card = (title: string, row: MeetingRow | null, nobody: string) => (
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
              onClick={() => void open(row)}
            >
              {words.write}
            </Button>
          </div>
          <MeetingBrief row={row} plan={meetings.plan} />
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
        rows={meetings.rows}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={(row) => void open(row)}
        minWidth={480}
      />
    </Page>
  )
}
