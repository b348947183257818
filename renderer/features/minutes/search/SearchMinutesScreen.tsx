import { Button, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { anyMinutes, type MinutesHit, type MinutesQuery } from '@shared/domain/meetings/search-minutes'
import { parseDate, type LocalDate } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { searchMinutesWords as words } from '@shared/words/screens/search-minutes'
import type { MinutesPeople } from '@renderer/services/ports'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import { hitColumns } from './hit-columns'
import { useMinutesSearch, type FoundByWords } from './use-minutes-search'

/** The minutes of all events by child, teacher, word and date; each leads to its meeting. */
export function SearchMinutesScreen() {
  const { minutesSearch } = useApp().services
  const [query, setQuery] = useState(minutesSearch.lastQuery)
  const { people, found, failed } = useMinutesSearch(query)
  if (failed) return <ErrorNotice what={words.failed} todo={words.failedTodo} />
  if (people === null || found === null) return <PageSkeleton />
  if (people.staff.length === 0 && people.children.length === 0)
    return (
      <EmptyState
        alone
        of={['meeting', 'groupMinutes']}
        icon={<IconNotes size={24} />}
        title={words.emptyTitle}
        text={words.emptyText}
      />
    )
  return <Found query={query} setQuery={setQuery} people={people} found={found} />
}

function Found(props: {
  readonly query: MinutesQuery
  readonly setQuery: (query: MinutesQuery) => void
  readonly people: MinutesPeople
  readonly found: FoundByWords
}) {
  const { query, setQuery, people, found } = props
  const format = useFormat()
  const [, navigate] = useLocation()
  const options = useMemo(() => optionsOf(people, format), [people, format])
  const columns = useMemo(() => hitColumns(format, found.words), [format, found.words])
  const change = (part: Partial<MinutesQuery>): void => setQuery({ ...query, ...part })
  const open = ({ kind, eventId, id }: MinutesHit): void =>
    navigate(kind === 'group' ? routes.groupMinutes(eventId, id) : routes.minutes(eventId, id))
  const isNarrowed = Object.values(query).some((value) => value !== null && value !== '')
  return (
    <Page
      scroll={false}
      header={<PageHeader title={words.title} subtitle={format.counted(found.total, words.found)} />}
    >
      {found.hits.length < found.total && (
        <Note>{words.newest(format.number(found.hits.length), format.number(found.total))}</Note>
      )}
      <DataTable
        label={words.minutes}
        rows={found.hits}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={open}
        minWidth={520}
        search={{
          text: query.words,
          onChange: (text) => change({ words: text }),
          label: words.box,
          hint: words.hint,
        }}
        none={
          <Stack gap={8} align="center">
            <Text fw={600}>{words.noneTitle}</Text>
            <Text size="sm">{words.noneText}</Text>
            <Button variant="default" onClick={() => setQuery(anyMinutes)}>
              {words.clear}
            </Button>
          </Stack>
        }
        filters={
          <>
            <Select
              w={200}
              aria-label={words.child}
              placeholder={words.anyChild}
              data={options.children}
              value={query.studentId}
              onChange={(value) =>
                change({ studentId: people.children.find(({ id }) => id === value)?.id ?? null })
              }
              limit={50}
              searchable
              clearable
            />
            <Select
              w={180}
              aria-label={words.staff}
              placeholder={words.anyStaff}
              data={options.staff}
              value={query.staffId}
              onChange={(value) =>
                change({ staffId: people.staff.find(({ id }) => id === value)?.id ?? null })
              }
              limit={50}
              searchable
              clearable
            />
            <DayBox label={words.from} value={query.from} onChange={(from) => change({ from })} />
            <DayBox label={words.to} value={query.to} onChange={(to) => change({ to })} />
            {isNarrowed && found.hits.length > 0 && (
              <Button variant="subtle" size="xs" onClick={() => setQuery(anyMinutes)}>
                {words.clear}
              </Button>
            )}
          </>
        }
      />
    </Page>
  )
}

function DayBox(props: {
  readonly label: string
  readonly value: LocalDate | null
  readonly onChange: (date: LocalDate | null) => void
}) {
  return (
    <TextInput
      type="date"
      w={176}
      aria-label={props.label}
      leftSection={<Text size="xs">{props.label}</Text>}
      leftSectionWidth={44}
      value={props.value ?? ''}
      onChange={({ currentTarget }) => {
        const date = parseDate(currentTarget.value)
        props.onChange(date.ok ? date.value : null)
      }}
    />
  )
}

function optionsOf({ children, staff }: MinutesPeople, format: Format) {
  const inOrder = <One extends { readonly label: string }>(all: readonly One[]): One[] =>
    [...all].sort((a, b) => format.compare(a.label, b.label))
  return {
    children: inOrder(
      children.map(({ id, name, form }) => ({ value: id, label: form === '' ? name : `${name}, ${form}` })),
    ),
    staff: inOrder(staff.map(({ id, name }) => ({ value: id, label: name }))),
  }
}
