import { Button } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import type { EventId } from '@shared/kernel/ids'
import { printWords as words } from '@shared/words/screens/print'
import type { CurrentPlan } from '@renderer/queries/queries'
import type { EventDocument } from '@renderer/workflows/print'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, places } from '@renderer/ui/places'
import { TableSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { PrintChoices, type Choices } from './PrintChoices'
import { Preview } from './Preview'
import classes from './print.module.css'
import { RecipientTable } from './RecipientTable'
import { inOrder, letterRows, timetableRows, withPrinted, type Recipient } from './recipients'
import { RunNotice } from './RunNotice'
import { ShapedNotice } from './ShapedNotice'
import { useOpenedPrint } from './use-opened-print'
import { usePrintRun } from './use-print-run'

/** Letters and timetables: for whom, how they look, and the file. */
export function PrintScreen({ eventId }: { readonly eventId: EventId }) {
  const conference = useQuery((q) => q.conference(eventId), eventId)
  const plan = useQuery((q) => q.plan(eventId), eventId)
  const school = useQuery((q) => q.school(), 'school')
  if (conference.kind === 'loading' || plan.kind === 'loading' || school.kind === 'loading') {
    return (
      <Page header={<PageHeader title={words.title} />} scroll={false}>
        <TableSkeleton />
      </Page>
    )
  }
  if (!conference.value || !plan.value) return <NothingToPrint eventId={eventId} />
  return (
    <PrintDesk
      conference={conference.value}
      plan={plan.value}
      paper={school.value?.paper ?? 'a4'}
      school={school.value}
    />
  )
}

function PrintDesk(props: {
  readonly conference: Conference
  readonly plan: CurrentPlan
  readonly school: object | null
  readonly paper: 'a4' | 'letter'
}) {
  const { conference, plan, school } = props
  const eventId = conference.event.id
  const format = useFormat()
  const [choices, setChoices] = useState<Choices>({
    document: 'letters',
    paper: props.paper,
    order: 'name',
    form: null,
    staffId: null,
    unprinted: false,
  })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shownId, setShownId] = useState<string | null>(null)
  const run = usePrintRun()
  const madeFrom = useMemo(() => ({ conference, plan, school }), [conference, plan, school])
  const opened = useOpenedPrint(choices.document, eventId, choices.paper, madeFrom)
  const all = useRecipients(conference, plan, choices.document)
  const rows = useMemo(
    () =>
      inOrder(
        all.filter((row) => matches(row, choices)),
        choices.order,
        format,
      ),
    [all, choices, format],
  )
  const toPrint = useMemo(
    () => (chosen.size === 0 ? rows : rows.filter((row) => chosen.has(row.id))),
    [rows, chosen],
  )
  const selection = useMemo(() => ({ ids: chosen, change: setChosen }), [chosen])
  const show = useCallback((row: Recipient) => setShownId(row.id), [])
  const shown = rows.find((row) => row.id === shownId) ?? toPrint[0] ?? null
  const { document } = choices
  const change = useCallback(
    (next: Choices): void => {
      if (next.document !== document) {
        setChosen(new Set())
        setShownId(null)
      }
      setChoices(next)
    },
    [document],
  )
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          primary={
            <Button
              leftSection={<IconFileDownload size={16} />}
              disabled={toPrint.length === 0 || run.state.kind === 'running'}
              onClick={() =>
                run.start({
                  document: choices.document,
                  eventId,
                  paper: choices.paper,
                  recipients: toPrint.map((row) => row.id),
                })
              }
            >
              {words.save(words.count[choices.document](format, toPrint.length))}
            </Button>
          }
          below={<PrintChoices choices={choices} onChange={change} conference={conference} rows={all} />}
        />
      }
    >
      <div className={classes.work}>
        <div className={classes.list}>
          <div className={classes.notices}>
            <RunNotice state={run.state} onStop={run.stop} />
            <ShapedNotice opened={opened} document={choices.document} toPrint={toPrint} />
          </div>
          <RecipientTable
            document={choices.document}
            rows={rows}
            timezone={conference.event.timezone}
            shown={shown}
            onShow={show}
            selection={selection}
          />
        </div>
        <Preview opened={opened} recipients={toPrint} shown={shown} onShow={show} />
      </div>
    </Page>
  )
}

function useRecipients(
  conference: Conference,
  plan: CurrentPlan,
  document: EventDocument,
): readonly Recipient[] {
  const format = useFormat()
  const deliveries = useQuery((q) => q.deliveries(conference.event.id), conference.event.id)
  const log = deliveries.kind === 'loaded' ? deliveries.value : null
  const rows = useMemo(
    () => (document === 'letters' ? letterRows(conference, plan, format) : timetableRows(conference, plan)),
    [conference, plan, document, format],
  )
  return useMemo(
    () => (document === 'letters' ? withPrinted(rows, plan, log ?? []) : rows),
    [rows, plan, document, log],
  )
}

function matches(row: Recipient, { document, form, staffId, unprinted }: Choices): boolean {
  if (document === 'timetables') return true
  return (
    (form === null || row.forms.includes(form)) &&
    (staffId === null || row.staffIds.includes(staffId)) &&
    !(unprinted && row.printedAt !== null)
  )
}

function NothingToPrint({ eventId }: { readonly eventId: EventId }) {
  return (
    <Page header={<PageHeader title={words.title} />}>
      <EmptyState
        icon={<IconPrinter size={24} />}
        title={words.empty}
        text={words.emptyText}
        actions={
          <Button component="a" href={hrefOf(places.plan(eventId))}>
            {words.emptyAction}
          </Button>
        }
      />
    </Page>
  )
}
