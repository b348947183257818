import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useContext, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { EventId } from '@shared/kernel/ids'
import { peopleWords } from '@shared/words/screens/people'
import { useQuery } from '@renderer/features/app-context'
import type { EventSummary, SchoolPeople } from '@renderer/queries/queries'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { LinkTabs } from '@renderer/ui/LinkTabs'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, peopleKinds, routes, type PeopleKind } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { UnreadableContext } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import {
  adultColumns,
  familyColumns,
  interpreterColumns,
  roomColumns,
  staffColumns,
  studentColumns,
} from './columns'
import { PersonPanel } from './PersonPanel'
import { indexSchool, type SchoolIndex } from './school-index'

/** Everyone the school knows, by kind, with all that is known of the one chosen. */
export function PeopleScreen(props: {
  readonly kind: PeopleKind
  readonly id: string | null
  /** The event that panels speak of. */
  readonly eventId: EventId | null
}) {
  const people = useQuery((queries) => queries.people(), 'people')
  const events = useQuery((queries) => queries.events(), 'events')
  if (people.kind === 'loading' || events.kind === 'loading') return <PageSkeleton />
  const event = events.value.find((one) => one.event.id === props.eventId) ?? null
  return <LoadedPeople people={people.value} event={event} kind={props.kind} id={props.id} />
}

function LoadedPeople(props: {
  readonly people: SchoolPeople
  readonly event: EventSummary | null
  readonly kind: PeopleKind
  readonly id: string | null
}) {
  const { people, kind, id, event } = props
  const format = useFormat()
  const [, navigate] = useLocation()
  const school = useMemo(
    () => indexSchool(people, event?.event.schoolYearId ?? null),
    [people, event?.event.schoolYearId],
  )
  const counts: Record<PeopleKind, number> = {
    students: people.students.length,
    families: people.households.length,
    adults: people.adults.length,
    staff: people.staff.length,
    interpreters: people.interpreters.length,
    rooms: people.rooms.length,
  }
  const unread = useContext(UnreadableContext)
  const nobody = Object.values(counts).every((count) => count === 0)
  const tabs = peopleKinds.map((one) => ({
    path: routes.people(one),
    label: peopleWords.kinds[one],
    // Where none of a kind can be read, 0 would be untrue.
    count: counts[one] === 0 && unread.has(recordKinds[one]) ? '–' : format.number(counts[one]),
    here: one === kind,
  }))
  const close = (): void => navigate(routes.people(kind))
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={peopleWords.title}
          below={nobody ? undefined : <LinkTabs label={peopleWords.kindsLabel} tabs={tabs} />}
        />
      }
      panel={
        id === null ? undefined : (
          <PersonPanel key={id} kind={kind} id={id} school={school} event={event} onClose={close} />
        )
      }
    >
      {nobody ? <Nobody /> : <PeopleTable school={school} kind={kind} id={id} />}
    </Page>
  )
}

function PeopleTable(props: {
  readonly school: SchoolIndex
  readonly kind: PeopleKind
  readonly id: string | null
}) {
  const { school, kind, id } = props
  const { people } = school
  const format = useFormat()
  const columns = useMemo(
    () => ({
      students: studentColumns(school),
      families: familyColumns(school, format),
      adults: adultColumns(school),
      staff: staffColumns(school, format),
      interpreters: interpreterColumns(school, format),
    }),
    [school, format],
  )
  const table = { kind, id }
  switch (kind) {
    case 'students':
      return <KindTable {...table} rows={people.students} columns={columns.students} />
    case 'families':
      return <KindTable {...table} rows={people.households} columns={columns.families} />
    case 'adults':
      return <KindTable {...table} rows={people.adults} columns={columns.adults} />
    case 'staff':
      return <KindTable {...table} rows={people.staff} columns={columns.staff} />
    case 'interpreters':
      return <KindTable {...table} rows={people.interpreters} columns={columns.interpreters} />
    case 'rooms':
      return <KindTable {...table} rows={people.rooms} columns={roomColumns} />
  }
}

function KindTable<Row extends { readonly id: string }>(props: {
  readonly kind: PeopleKind
  readonly id: string | null
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}) {
  const [, navigate] = useLocation()
  return (
    <DataTable
      key={props.kind}
      label={peopleWords.kinds[props.kind]}
      rows={props.rows}
      columns={props.columns}
      rowId={(row) => row.id}
      initialSort={{ id: 'name', desc: false }}
      openId={props.id}
      onOpen={(row) => navigate(routes.people(props.kind, row.id), { replace: props.id !== null })}
      empty={
        <EmptyState
          of={[recordKinds[props.kind]]}
          icon={<IconUsers size={24} />}
          title={peopleWords.emptyOfKind[props.kind]}
          text={peopleWords.emptyOfKindText[props.kind]}
        />
      }
    />
  )
}

const recordKinds: Readonly<Record<PeopleKind, string>> = {
  students: 'student',
  families: 'household',
  adults: 'adult',
  staff: 'staff',
  interpreters: 'interpreter',
  rooms: 'room',
}

const Nobody = () => (
  <EmptyState
    of={Object.values(recordKinds)}
    icon={<IconUsers size={24} />}
    title={peopleWords.emptyTitle}
    text={peopleWords.emptyText}
    actions={
      <Button component="a" href={hrefOf(routes.start())}>
        {peopleWords.importFolder}
      </Button>
    }
  />
)
