import type { AdoptionNote } from '@shared/domain/folder/adoption'
import type { FolderSubject } from '@shared/domain/folder/folder-problem'
import type { PersonName, Sourced } from '@shared/domain/people/people'
import type { Brand } from '@shared/kernel/brand'
import { groupBy } from '@shared/kernel/group-by'
import { idOf } from '@shared/kernel/ids'

/** From an id of the folder to the app's id of the same thing. */
export type IdMap<Id> = ReadonlyMap<Id, Id>

/**
 * Finds who or what of a folder the school knows already: the same source id and the same name. Whoever is new gets a
 * new id; one whose source id stood for another name is new too, and is told.
 */
export function recognise<Item extends Sourced & { readonly id: Brand<string, string> }>(
  items: readonly Item[],
  known: readonly Item[],
  subject: FolderSubject,
  nameOf: (item: Item) => string,
  newId: () => string,
): { readonly ids: IdMap<Item['id']>; readonly notes: readonly AdoptionNote[] } {
  const bySource = groupBy(known, (item) => item.sourceId)
  const notes: AdoptionNote[] = []
  const ids = new Map<Item['id'], Item['id']>()
  for (const item of items) {
    const namesakes = bySource.get(item.sourceId) ?? []
    const same = namesakes.findLast((other) => folded(nameOf(other)) === folded(nameOf(item)))
    const other = namesakes.at(-1)
    ids.set(item.id, same?.id ?? idOf<Item['id']>(newId()))
    if (same === undefined && other) {
      notes.push({
        kind: 'id-reused',
        subject,
        sourceId: item.sourceId,
        name: nameOf(item),
        nameBefore: nameOf(other),
      })
    }
  }
  return { ids, notes }
}

export const nameOfPerson = (person: PersonName): string => `${person.givenName} ${person.familyName}`

/** Names are the same where they differ in case, blanks or the way accents are encoded. */
const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
