import { Anchor, Button } from '@mantine/core'
import { IconCalendarPlus, IconFileTypePdf } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { LeadersOverview } from '@shared/domain/evening/leaders-overview'
import type { EventId } from '@shared/kernel/ids'
import { leadersWords as words, ownerWords, waitBandWords } from '@shared/words/screens/leaders'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Figures } from '@renderer/ui/Figures'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import { NoSuchEvent } from '../../NoSuchEvent'
import { useSavePaper } from '../../use-save-paper'
import { Card } from '../Card'
import classes from '../event.module.css'
import { CountTable } from './CountTable'
import { TurnoutTable } from './TurnoutTable'
import { useLeadersOverview } from './use-leaders-overview'

/** How an event went, for the school's leaders: who came, how late meetings started, and what is still to be done. No child is named. */
export function LeadersScreen({ eventId }: { readonly eventId: EventId }) {
  const state = useLeadersOverview(eventId)
  if (state.kind === 'loading') return <PageSkeleton />
  if (state.kind === 'missing') return <NoSuchEvent />
  if (state.kind === 'unplanned')
    return (
      <Page header={<PageHeader title={words.title} />}>
        <EmptyState
          of={['plan', 'appointment']}
          icon={<IconCalendarPlus size={24} />}
          title={words.noPlanTitle}
          text={words.noPlanText}
          actions={
            <Button component="a" href={hrefOf(routes.plan(eventId))}>
              {words.noPlanAction}
            </Button>
          }
        />
      </Page>
    )
  return <Overview eventId={eventId} overview={state.overview} />
}

function Overview({ eventId, overview }: { readonly eventId: EventId; readonly overview: LeadersOverview }) {
  const { print } = useApp().services
  const format = useFormat()
  const savePaper = useSavePaper(words.nothingToPrint)
  const { all, byYear, byForm, byLanguage } = overview
  const isUnknown = all.came + all.missed === 0
  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          subtitle={<OverviewFigures overview={overview} />}
          primary={
            <Button
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={() => savePaper((locale) => print.leadersOverviewPdf(eventId, locale))}
            >
              {words.print}
            </Button>
          }
        />
      }
    >
      <div className={classes.columns}>
        <Card title={words.byYear} wide>
          {isUnknown && (
            <Todo text={words.nobody}>
              <Anchor href={hrefOf(routes.reception(eventId))}>{words.toReception}</Anchor>
              <Anchor href={hrefOf(routes.minutes(eventId))}>{words.toMinutes}</Anchor>
            </Todo>
          )}
          <TurnoutTable label={words.byYear} head={words.year} rows={byYear} all={all} />
          <p className={classes.note}>
            {words.bar} {words.countsInEach}
          </p>
        </Card>
        <Card title={words.byLanguage} wide>
          <TurnoutTable
            label={words.byLanguage}
            head={words.language}
            rows={byLanguage}
            nameOf={format.language}
          />
        </Card>
        <Card title={words.waits}>
          <Waits eventId={eventId} overview={overview} />
        </Card>
        <Card title={words.owners}>
          <Owners eventId={eventId} overview={overview} />
        </Card>
        <Card title={words.byForm} wide>
          <TurnoutTable label={words.byForm} head={words.form} rows={byForm} />
        </Card>
      </div>
    </Page>
  )
}

/** What to do where nothing is recorded, and the ways there. */
const Todo = (props: { readonly text: string; readonly children: ReactNode }) => (
  <div className={classes.todo}>
    <p>{props.text}</p>
    {props.children}
  </div>
)

function OverviewFigures({ overview }: { readonly overview: LeadersOverview }) {
  const { all, waits, owners } = overview
  const format = useFormat()
  const sum = (field: 'open' | 'overdue'): number => owners.reduce((total, one) => total + one[field], 0)
  const overdue = sum('overdue')
  return (
    <Figures
      figures={[
        ...(all.expected === 0
          ? []
          : [
              {
                label: words.figures.came,
                value: words.cameOf(format.number(all.came), format.number(all.expected)),
              },
            ]),
        ...(waits.median === null
          ? []
          : [{ label: words.figures.wait, value: format.duration(waits.median) }]),
        { label: words.figures.open, value: format.number(sum('open')) },
        {
          label: words.figures.overdue,
          value: format.number(overdue),
          tone: overdue > 0 ? 'bad' : 'plain',
        },
      ]}
    />
  )
}

function Waits({ eventId, overview }: { readonly eventId: EventId; readonly overview: LeadersOverview }) {
  const { meetings, bands } = overview.waits
  const format = useFormat()
  if (meetings === 0)
    return (
      <Todo text={words.noStarts}>
        <Anchor href={hrefOf(routes.reception(eventId, 'meetings'))}>{words.toReception}</Anchor>
      </Todo>
    )
  return (
    <>
      <p className={classes.note}>{words.waitsText(format.counted(meetings, words.meetings))}</p>
      <CountTable
        label={words.waits}
        head={words.late}
        numbers={[words.count, words.shareOfMeetings]}
        bars={words.shareOfMeetings}
        lines={bands.map((band) => ({
          name: waitBandWords(band, format),
          numbers: [format.number(band.meetings), format.percent(band.meetings / meetings)],
          bar: { solid: band.meetings / meetings },
        }))}
      />
    </>
  )
}

function Owners({ eventId, overview }: { readonly eventId: EventId; readonly overview: LeadersOverview }) {
  const { owners } = overview
  const format = useFormat()
  const most = Math.max(1, ...owners.map(({ open }) => open))
  if (owners.length === 0)
    return (
      <Todo text={words.noItems}>
        <Anchor href={hrefOf(routes.minutes(eventId))}>{words.toMinutes}</Anchor>
      </Todo>
    )
  return (
    <>
      <CountTable
        label={words.owners}
        head={words.owner}
        numbers={[words.open, words.overdue]}
        bars={words.ownerBar}
        lines={owners.map(({ owner, open, overdue }) => ({
          name: ownerWords(owner),
          numbers: [format.number(open), format.number(overdue)],
          bar: { solid: (open - overdue) / most, striped: overdue / most },
        }))}
      />
      <p className={classes.note}>
        <Anchor href={hrefOf(routes.followUp(eventId))}>{words.toFollowUp}</Anchor>
      </p>
    </>
  )
}
