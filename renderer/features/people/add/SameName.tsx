import { Anchor } from '@mantine/core'
import { foldText } from '@shared/kernel/fold-text'
import type { PersonDraft } from '@shared/domain/people/person-draft'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import type { SchoolPeople } from '@renderer/queries/queries'
import { Note } from '@renderer/ui/Note'
import { hrefOf, routes, type PeopleKind } from '@renderer/ui/routes'
import { rowsOfKind } from '../rows'

/** Says that somebody of that name is there already: most of the time it is the same person. */
export function SameName(props: {
  readonly kind: PeopleKind
  readonly draft: PersonDraft
  readonly people: SchoolPeople
}) {
  const { kind, draft, people } = props
  const name = nameOf(draft)
  const same = name === '' ? undefined : rowsOfKind(kind, people).find((row) => nameOf(row) === name)
  if (!same) return null
  const shown = 'name' in same ? same.name : `${same.givenName} ${same.familyName}`.trim()
  return (
    <Note>
      <Anchor href={hrefOf(routes.people(kind, same.id))}>{words.form.sameName(shown)}</Anchor>
    </Note>
  )
}

const nameOf = (row: Partial<Pick<PersonDraft, 'name' | 'givenName' | 'familyName'>>): string =>
  foldText([row.name ?? '', row.givenName ?? '', row.familyName ?? ''].join(' ').trim())
