import type { IdentityAnswer, IdentityFacts, IdentityQuestion } from '@shared/domain/folder/import-merge'
import type { FolderSubject } from '@shared/domain/folder/folder-problem'
import type { Format, PluralForms } from '../format'

const person: Readonly<Record<IdentityAnswer, string>> = { same: 'The same person', new: 'Someone new' }
const thing: Readonly<Record<IdentityAnswer, string>> = { same: 'The same one', new: 'A new one' }

const answers: Readonly<Record<FolderSubject, Readonly<Record<IdentityAnswer, string>>>> = {
  staff: person,
  student: person,
  adult: person,
  interpreter: person,
  household: { same: 'The same family', new: 'A new family' },
  room: { same: 'The same room', new: 'Another room' },
  session: thing,
  request: thing,
  'group-session': thing,
  'teaching-group': thing,
  building: thing,
}

/** What the import preview asks about ids under which the school knows somebody else. */
export const identityWords = {
  title: { one: 'ID now has another name', other: 'IDs now have other names' } satisfies PluralForms,
  text: 'Nothing is imported, and no meetings are dropped, until you answer.',
  missing: 'Choose one of the two.',
  all: 'Answer all:',
  allSame: 'They are the same',
  allNew: 'They are all new',
  question: ({ sourceId, before, after }: IdentityQuestion): string =>
    `Is ${after.name} (${sourceId}) still ${before.name}?`,
  before: 'In Parley',
  after: 'In the import',
  answers: (subject: FolderSubject) => answers[subject],
  meaning: {
    same: 'Takes the new name. Meetings and minutes stay.',
    new: 'Added as new. Meetings and minutes stay with the other. Requests imported with them count as new.',
  } satisfies Readonly<Record<IdentityAnswer, string>>,
}

/** "Kim Reed, 9B, born 3 May 2011": whatever is known. */
export function identityFacts({ name, detail, dateOfBirth }: IdentityFacts, format: Format): string {
  const born = dateOfBirth === null ? '' : `born ${format.date(dateOfBirth)}`
  return [name, detail, born].filter((part) => part !== '').join(', ')
}
