import { Button } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { withAnnounced } from '@shared/domain/plan/announced'
import { audienceOf } from '@shared/domain/plan/paper'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { School } from '@shared/domain/school/school'
import type { EventId } from '@shared/kernel/ids'
import { localeOfSchool } from '@shared/words/school'
import { printWords as words } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { TableSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { NoSuchEvent } from '../NoSuchEvent'
import { LanguageNotice } from './LanguageNotice'
import { MovedOnNotice } from './MovedOnNotice'
import { papersFor, PrintChoices, type Choices } from './PrintChoices'
import { Preview } from './Preview'
import classes from './print.module.css'
import { RecipientTable } from './RecipientTable'
import { inOrder, type Recipient } from './recipients'
import { RunNotice } from './RunNotice'
import { SchoolLanguageNotice } from './SchoolLanguageNotice'
import { ShapedNotice } from './ShapedNotice'
import { usePaper } from './use-paper'
import { usePrintRun } from './use-print-run'

/** Every document of the event: recipients, preview, and file. */
export function PrintScreen({ eventId }: { readonly eventId: EventId }) {
  const event = useQuery((q) => q.planned(eventId), eventId)
  const school = useQuery((q) => q.school(), 'school')
  if (event.kind === 'loading' || school.kind === 'loading') {
    return (
      <Page header={<PageHeader title={words.title} />} scroll={false}>
        <TableSkeleton />
      </Page>
    )
  }
  if (!event.value) return <NoSuchEvent />
  return <PrintView {...event.value} paper={school.value?.paper ?? 'a4'} school={school.value} />
}

/** The choices of a person; the document is the usual one until they choose another. */
type Asked = Omit<Choices, 'document'> & { readonly document: Choices['document'] | null }

/** Before the first allocation there is no more to print than invitations. */
function PrintView(
  props: PlannedEvent & { readonly school: School | null; readonly paper: 'a4' | 'letter' },
) {
  const { conference, plan, announced } = props
  const languages = props.school?.languages ?? []
  const eventId = conference.event.id
  const format = useFormat()
  const [asked, setChoices] = useState<Asked>({
    document: null,
    paper: props.paper,
    of: 'announced',
    nameStyle: 'initials',
    envelope: 'none',
    deadline: null,
    files: 'one',
    order: 'name',
    form: null,
    staffId: null,
    unprinted: false,
  })
  // Not kept from the first look: the plan may come while the screen is open.
  const document = asked.document ?? (plan === null ? 'invitation' : 'letter')
  const choices = useMemo((): Choices => ({ ...asked, document }), [asked, document])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shownId, setShownId] = useState<string | null>(null)
  const run = usePrintRun()
  const whole = useMemo(() => withAnnounced(conference, announced), [conference, announced])
  const { opened, all, isCounted } = usePaper(props, choices)
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
  const change = useCallback(
    (next: Choices): void => {
      if (next.document === document) return setChoices(next)
      setChosen(new Set())
      setShownId(null)
      const [paper = next.paper] = papersFor(next.document, props.paper)
      setChoices({ ...next, paper })
    },
    [document, props.paper],
  )
  const { paper, of, nameStyle, envelope, deadline, files } = choices
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          primary={
            <Button
              leftSection={<IconFileDownload size={16} />}
              disabled={!isCounted || toPrint.length === 0 || run.state.kind === 'running'}
              onClick={() =>
                run.start({
                  document,
                  eventId,
                  paper,
                  of,
                  nameStyle,
                  envelope,
                  deadline,
                  files,
                  recipients: toPrint.map((row) => row.id),
                })
              }
            >
              {isCounted
                ? words.save(printDocumentWords.count(document, format, toPrint.length))
                : words.saveUncounted}
            </Button>
          }
          below={
            <PrintChoices
              choices={choices}
              onChange={change}
              conference={conference}
              rows={all}
              revision={announced?.announcement.revision ?? null}
              isPlanned={plan !== null}
              schoolPaper={props.paper}
            />
          }
        />
      }
    >
      <div className={classes.work}>
        <div className={classes.list}>
          <div className={classes.notices}>
            <RunNotice state={run.state} onStop={run.stop} />
            {announced && plan && of === 'announced' && (
              <MovedOnNotice conference={whole} plan={plan} announced={announced} />
            )}
            {audienceOf[document] === 'households' ? (
              <LanguageNotice
                conference={whole}
                toPrint={toPrint}
                locale={localeOfSchool(languages, format.locale)}
              />
            ) : (
              <SchoolLanguageNotice languages={languages} />
            )}
            <ShapedNotice opened={opened} document={document} toPrint={toPrint} />
          </div>
          <RecipientTable
            document={document}
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

function matches(row: Recipient, { document, form, staffId, unprinted }: Choices): boolean {
  if (unprinted && row.held?.state === 'current') return false
  if (document !== 'letter') return true
  return (form === null || row.forms.includes(form)) && (staffId === null || row.staffIds.includes(staffId))
}
