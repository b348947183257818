import { Anchor } from '@mantine/core'
import { foldText } from '@shared/kernel/fold-text'
import type { PersonDraft } from '@shared/domain/people/person-draft'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import type { SchoolPeople } from '@renderer/queries/queries'
import { Note } from '@renderer/ui/Note'
import { hrefOf, routes, type PeopleKind } from '@renderer/ui/routes'

/** Says that somebody of that name is there already: most of the time it is the same person. */
export function SameName(props: {
  readonly kind: PeopleKind
  readonly draft: PersonDraft
  readonly people: SchoolPeople
}) {
  const { kind, draft, people } = props
  const name = nameOf(draft)
  const same = name === '' ? undefined : rowsOf(kind, people).find((row) => nameOf(row) === name)
  if (!same) return null
  const shown = 'name' in same ? same.name : `${same.givenName} ${same.familyName}`.trim()
  return (
    <Note>
      <Anchor href={hrefOf(routes.people(kind, same.id))}>{words.form.sameName(shown)}</Anchor>
    </Note>
  )
}

type Named =
  | { readonly id: string; readonly name: string }
  | { readonly id: string; readonly givenName: string; readonly familyName: string }

function rowsOf(kind: PeopleKind, people: SchoolPeople): readonly Named[] {
  switch (kind) {
    case 'students':
      return people.students
    case 'families':
      return people.households
    case 'adults':
      return people.adults
    case 'staff':
      return people.staff
    case 'groups':
      return people.groups
    case 'interpreters':
      return people.interpreters
    case 'rooms':
      return people.rooms
  }
}

const nameOf = (row: Partial<Pick<PersonDraft, 'name' | 'givenName' | 'familyName'>>): string =>
  foldText([row.name ?? '', row.givenName ?? '', row.familyName ?? ''].join(' ').trim())
