import { Button } from '@mantine/core'
import { IconBlockquote, IconPlus } from '@tabler/icons-react'
import { useContext, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { OwnPhrase } from '@shared/domain/meetings/own-phrase'
import type { Staff } from '@shared/domain/people/people'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import { phraseBankWords as words } from '@shared/words/screens/phrase-bank'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useQuery } from '../app-context'
import { WriterContext } from '../writer'
import { newPhrase, PhrasePanel } from './PhrasePanel'

/** The school's own phrases for minutes; on a laptop those of its teacher, beside the school's. */
export function PhrasesScreen({ id }: { readonly id: string | null }) {
  const phrases = useQuery((queries) => queries.ownPhrases(), 'own phrases')
  const people = useQuery((queries) => queries.people(), 'people')
  const names = useMemo(() => (people.kind === 'loaded' ? namesAmong(people.value) : null), [people])
  if (phrases.kind === 'loading' || people.kind === 'loading' || names === null) return <PageSkeleton />
  return (
    <Phrases
      id={id}
      all={phrases.value.filter(({ isRemoved }) => !isRemoved)}
      staff={people.value.staff}
      names={names}
    />
  )
}

function Phrases(props: {
  readonly id: string | null
  readonly all: readonly OwnPhrase[]
  readonly staff: readonly Staff[]
  readonly names: PeopleNames
}) {
  const { id, all, staff, names } = props
  const [, navigate] = useLocation()
  const writer = useContext(WriterContext)
  const columns = useMemo(() => columnsFor(names), [names])
  const open = all.find((one) => one.id === id) ?? null
  const goTo = (to?: string): void => navigate(routes.phrases(to))
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => goTo(newPhrase)}>
      {words.add}
    </Button>
  )
  return (
    <Page
      scroll={false}
      header={<PageHeader title={words.title} primary={all.length > 0 && add} />}
      panel={
        (open !== null || id === newPhrase) && (
          <PhrasePanel
            key={id}
            phrase={open}
            owners={
              writer === null
                ? staff.map((one) => ({ value: one.id, label: names.staffInList(one.id) }))
                : null
            }
            writer={writer}
            onClose={() => goTo()}
          />
        )
      }
    >
      <DataTable
        label={words.phrases}
        rows={all}
        columns={columns}
        rowId={(row) => row.id}
        openId={id}
        // On a laptop the school's own are there to be used: the office changes them.
        onOpen={(row) => {
          if (writer === null || row.staffId === writer) goTo(row.id)
        }}
        minWidth={480}
        empty={
          <EmptyState
            of={['ownPhrase']}
            icon={<IconBlockquote size={24} />}
            title={words.emptyTitle}
            text={words.emptyText}
            actions={add}
          />
        }
      />
    </Page>
  )
}

const columnsFor = (names: PeopleNames): readonly Column<OwnPhrase>[] => [
  {
    id: 'text',
    title: words.columns.text,
    width: 'minmax(220px, 3fr)',
    wraps: true,
    text: ({ text }) => text,
  },
  {
    id: 'subject',
    title: words.columns.subject,
    width: 'minmax(90px, 1fr)',
    wraps: true,
    text: ({ subject }) => subject,
  },
  {
    id: 'level',
    title: words.columns.level,
    width: 'minmax(80px, 0.7fr)',
    wraps: true,
    text: ({ level }) => level,
  },
  {
    id: 'owner',
    title: words.columns.owner,
    width: 'minmax(100px, 1fr)',
    wraps: true,
    from: 560,
    text: ({ staffId }) => (staffId === null ? words.everybody : names.staffInList(staffId)),
  },
]
