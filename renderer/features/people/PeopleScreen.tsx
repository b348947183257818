import { Button } from '@mantine/core'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useContext, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { EventId } from '@shared/kernel/ids'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp, useQuery } from '@renderer/features/app-context'
import type { EventSummary, SchoolPeople } from '@renderer/queries/queries'
import { EmptyState } from '@renderer/ui/EmptyState'
import { LinkTabs } from '@renderer/ui/LinkTabs'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, peopleKinds, routes, type PeopleKind } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { UnreadableContext } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import { ActionPanel, BulkButtons, type OpenPanel } from './ActionPanel'
import { AddPersonPanel } from './add/AddPersonPanel'
import { adding, recordKinds } from './kinds'
import { PeopleTable } from './PeopleTable'
import { PersonPanel } from './PersonPanel'
import { useRemoval } from './remove/use-removal'
import { shownYear, type SchoolIndex } from './school-index'
import { usePreparedSchool } from './use-prepared-school'

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
  return <IndexedPeople {...props} people={people.value} events={events.value} event={event} />
}

type LoadedProps = Parameters<typeof LoadedPeople>[0]

/** Follows the links of all people once, whichever kind is shown. */
function IndexedPeople(props: Omit<LoadedProps, 'school'> & { readonly people: SchoolPeople }) {
  const { people, ...rest } = props
  const today = useApp().services.peopleEdits.today()
  const year = shownYear(people.schoolYears, rest.event?.event ?? null, today)
  const school = usePreparedSchool(people, year, rest.kind)
  return school === null ? <PageSkeleton /> : <LoadedPeople {...rest} key={rest.kind} school={school} />
}

function LoadedPeople(props: {
  readonly school: SchoolIndex
  readonly events: readonly EventSummary[]
  readonly event: EventSummary | null
  readonly kind: PeopleKind
  readonly id: string | null
}) {
  const { school, kind, id, event, events } = props
  const { people } = school
  const format = useFormat()
  const [, navigate] = useLocation()
  const counts: Record<PeopleKind, number> = {
    students: people.students.length,
    families: people.households.length,
    adults: people.adults.length,
    staff: people.staff.length,
    groups: people.groups.length,
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
  const goTo = (one: string): void => navigate(routes.people(kind, one))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const removal = useRemoval(kind, school)
  const [open, setOpen] = useState<OpenPanel | null>(null)
  const leave = (): void => setOpen(null)
  const panel = (): ReactNode => {
    if (open) {
      const goOn = (one: string): void => {
        leave()
        setChosen(new Set())
        goTo(one)
      }
      return <ActionPanel open={open} school={school} events={events} onClose={leave} onDone={goOn} />
    }
    if (id === null) return undefined
    if (id === adding) {
      const add = { kind, school, event: event?.event ?? null }
      return <AddPersonPanel key={kind} {...add} onClose={close} onAdded={goTo} />
    }
    return (
      <PersonPanel
        key={id}
        kind={kind}
        id={id}
        school={school}
        event={event}
        actions={
          <>
            {kind === 'families' && (
              <Button variant="default" onClick={() => setOpen({ action: 'split', kind, ids: [id] })}>
                {peopleEditWords.split.split}
              </Button>
            )}
            <Button variant="default" onClick={() => removal.ask([id])}>
              {peopleEditWords.remove}
            </Button>
          </>
        }
        onClose={close}
      />
    )
  }
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={peopleWords.title}
          primary={
            <Button leftSection={<IconPlus size={16} />} onClick={() => goTo(adding)}>
              {peopleEditWords.add[kind]}
            </Button>
          }
          secondary={
            nobody ? undefined : (
              <Button variant="default" component="a" href={hrefOf(routes.importLists())}>
                {peopleWords.importLists}
              </Button>
            )
          }
          below={
            nobody && id !== adding ? undefined : <LinkTabs label={peopleWords.kindsLabel} tabs={tabs} />
          }
        />
      }
      panel={panel()}
    >
      {removal.dialog}
      {nobody && id !== adding ? (
        <Nobody onAdd={() => goTo(adding)} />
      ) : (
        <PeopleTable
          school={school}
          kind={kind}
          id={id}
          selection={{ ids: chosen, change: setChosen }}
          bulk={(ids) => (
            <BulkButtons kind={kind} ids={ids} onOpen={setOpen} onRemove={() => removal.ask(ids)} />
          )}
          onDelete={removal.ask}
        />
      )}
    </Page>
  )
}

const Nobody = (props: { readonly onAdd: () => void }) => (
  <EmptyState
    of={Object.values(recordKinds)}
    icon={<IconUsers size={24} />}
    title={peopleWords.emptyTitle}
    text={peopleWords.emptyText}
    actions={
      <>
        <Button component="a" href={hrefOf(routes.importLists())}>
          {peopleWords.importLists}
        </Button>
        <Button variant="default" component="a" href={hrefOf(routes.start())}>
          {peopleWords.importFolder}
        </Button>
        <Button variant="default" onClick={props.onAdd}>
          {peopleEditWords.add.students}
        </Button>
      </>
    }
  />
)
