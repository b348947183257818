import { ActionIcon, Button, Select, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconListCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { TeacherAnswer, TeacherListRow } from '@shared/domain/requests/teacher-list'
import type { EventId, StaffId, StudentId } from '@shared/kernel/ids'
import { listSheetWords, teacherListWords as words } from '@shared/words/screens/teacher-lists'
import { useApp } from '@renderer/features/app-context'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Figures } from '@renderer/ui/Figures'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useTeacherLists, type ListedEvent } from '../event-view/teacher-lists/use-teacher-lists'
import { DropHere } from '../ListsDrop'
import { NoSuchEvent } from '../NoSuchEvent'
import { listColumns } from './columns'
import { FilledInSheets } from './FilledInSheets'
import { marks, type Mark } from './marks'
import { SheetsNoticeLine } from './SheetsNoticeLine'
import classes from './teacher-lists.module.css'
import { TeacherListPanel } from './TeacherListPanel'
import { useListSheets, type ListSheets } from './use-list-sheets'

/** The lists of an event's teachers, one teacher at a time, marked by keys. */
export function TeacherListsScreen(props: { readonly eventId: EventId; readonly staffId: string | null }) {
  const listed = useTeacherLists(props.eventId)
  if (listed.kind === 'missing') return <NoSuchEvent />
  if (listed.kind === 'loading') return <PageSkeleton />
  const { lists } = listed.value
  const staffId = [...lists.keys()].find((id) => id === props.staffId) ?? [...lists.keys()][0]
  if (staffId === undefined)
    return (
      <Page header={<PageHeader title={words.title} />}>
        <EmptyState
          of={['request']}
          icon={<IconListCheck size={24} />}
          title={words.emptyTitle}
          text={words.emptyText}
        />
      </Page>
    )
  return <Lists listed={listed.value} staffId={staffId} />
}

/** The lists, or what files that were dropped would change of them. */
function Lists(props: { readonly listed: ListedEvent; readonly staffId: StaffId }) {
  const { listed, staffId } = props
  const sheets = useListSheets(listed.event.index.conference.event.id)
  return (
    <div className={classes.screen}>
      {sheets.read === null ? (
        <OneList key={staffId} listed={listed} staffId={staffId} sheets={sheets} />
      ) : (
        <FilledInSheets sheets={sheets} read={sheets.read} names={listed.event.names} />
      )}
      {sheets.isDraggedOver && <DropHere text={listSheetWords.drop} />}
    </div>
  )
}

function OneList(props: {
  readonly listed: ListedEvent
  readonly staffId: StaffId
  readonly sheets: ListSheets
}) {
  const { staffId, sheets } = props
  const { event, lists } = props.listed
  const { names, index } = event
  const eventId = index.conference.event.id
  const format = useFormat()
  const [, navigate] = useLocation()
  const { teacherLists: service } = useApp().services
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<{ readonly id: StudentId; readonly writing: boolean } | null>(null)
  const [spoken, setSpoken] = useState('')
  const [problem, withNotice] = useSaveProblem<unknown>()
  const rows = lists.get(staffId) ?? noRows
  const columns = useMemo(() => listColumns({ format, names }), [format, names])
  const openRow = rows.find(({ studentId }) => studentId === open?.id) ?? null

  const mark = (those: readonly TeacherListRow[], change: (answer: TeacherAnswer) => TeacherAnswer) =>
    withNotice(
      service.mark(
        eventId,
        staffId,
        those.map(({ studentId }) => studentId),
        change,
      ),
    )
  const give = (those: readonly TeacherListRow[], { change, label }: Mark): void => {
    const [first] = those
    const who =
      those.length === 1 && first
        ? names.studentInShort(first.studentId)
        : format.counted(those.length, words.children)
    setSpoken(words.marked(who, label))
    void mark(those, change)
  }
  const goBy = (by: 1 | -1): void => {
    const ids = [...lists.keys()]
    const to = ids[(ids.indexOf(staffId) + by + ids.length) % ids.length]
    if (to !== undefined) navigate(routes.teacherLists(eventId, to), { replace: true })
  }
  const onRowKey = (key: string, those: readonly TeacherListRow[]): boolean => {
    const [first] = those
    const found = marks.find((one) => one.key === key.toLowerCase())
    if (key === 'ArrowLeft') goBy(-1)
    else if (key === 'ArrowRight') goBy(1)
    else if (first && found) give(those, found)
    else if (first && key.toLowerCase() === 'c') setOpen({ id: first.studentId, writing: true })
    else return false
    return true
  }

  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          subtitle={<Figures figures={figuresOf([...lists.values()].flat(), format.number)} />}
          secondary={
            <>
              <Button component="a" variant="default" href={hrefOf(routes.requests(eventId))}>
                {words.toRequests}
              </Button>
              <Button variant="default" onClick={sheets.choose}>
                {listSheetWords.open}
              </Button>
            </>
          }
          primary={<Button onClick={sheets.save}>{listSheetWords.save}</Button>}
        />
      }
      panel={
        openRow && (
          <TeacherListPanel
            key={`${openRow.studentId} ${open?.writing}`}
            staffId={staffId}
            row={openRow}
            texts={{ format, names }}
            writing={open?.writing ?? false}
            onMark={(change) => void mark([openRow], change)}
            onComment={(comment, step) =>
              withNotice(service.comment(eventId, staffId, openRow.studentId, comment, step))
            }
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <SheetsNoticeLine notice={sheets.notice} />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {problem !== null && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
      <div className={classes.tools}>
        <div className={classes.teacher}>
          <Select
            label={words.teacher}
            searchable
            allowDeselect={false}
            nothingFoundMessage={words.nobody}
            data={[...lists.keys()].map((id) => ({ value: id, label: names.staffInList(id) }))}
            value={staffId}
            onChange={(id) => id !== null && navigate(routes.teacherLists(eventId, id), { replace: true })}
          />
          <ActionIcon aria-label={words.previous} size="lg" variant="default" onClick={() => goBy(-1)}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <ActionIcon aria-label={words.next} size="lg" variant="default" onClick={() => goBy(1)}>
            <IconChevronRight size={18} />
          </ActionIcon>
        </div>
        <KeyList />
      </div>
      <DataTable
        label={words.label}
        rows={rows}
        columns={columns}
        rowId={({ studentId }) => studentId}
        initialSort={{ id: 'child', desc: false }}
        minWidth={600}
        openId={open?.id ?? null}
        onOpen={({ studentId }) => setOpen({ id: studentId, writing: false })}
        onRowKey={onRowKey}
        focusAtOnce
        selection={{ ids: chosen, change: setChosen }}
        bulk={(those) =>
          marks.map((one) => (
            <Button key={one.key} size="compact-sm" variant="default" onClick={() => give(those, one)}>
              {one.label}
            </Button>
          ))
        }
      />
    </Page>
  )
}

const noRows: readonly TeacherListRow[] = []

/** What each key does to the line of the cursor. */
function KeyList() {
  return (
    <p className={classes.keys}>
      <span>{words.keys}</span>
      {(['m', 'w', 'n', 'd', 'c', 'x'] as const).map((key) => (
        <span key={key}>
          <kbd>{key.toUpperCase()}</kbd> {words.keyNames[key]}
        </span>
      ))}
      <span>
        <kbd>←</kbd> <kbd>→</kbd> {words.keyNames.arrows}
      </span>
    </p>
  )
}

function figuresOf(rows: readonly TeacherListRow[], write: (count: number) => string) {
  const { figures } = words
  const notNecessary = rows.filter(({ answer }) => answer.wish === 'not-necessary')
  const asked = notNecessary.filter(({ families }) => families.some(({ isTicked }) => isTicked === true))
  return [
    { label: figures.marked, value: write(rows.filter(({ answer }) => answer.wish !== null).length) },
    { label: figures.mustSee, value: write(rows.filter(({ answer }) => answer.wish === 'must-see').length) },
    { label: figures.notNecessary, value: write(notNecessary.length) },
    ...(asked.length === 0
      ? []
      : [{ label: figures.asked, value: write(asked.length), tone: 'bad' as const }]),
  ]
}
