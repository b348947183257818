import {
  identityKey,
  type AdoptionNote,
  type IdentityAnswers,
  type IdentityFacts,
  type IdentityQuestion,
} from '@shared/domain/folder/adoption'
import type { FolderSubject } from '@shared/domain/folder/folder-problem'
import type { Sourced } from '@shared/domain/people/people'
import type { Brand } from '@shared/kernel/brand'
import { groupBy } from '@shared/kernel/group-by'
import { idOf } from '@shared/kernel/ids'
import type { Likeness } from './likeness'

/** From an id of the folder to the app's id of the same thing. */
export type IdMap<Id> = ReadonlyMap<Id, Id>

/** What is known beside the name of whether two rows are the same person. */
export type Evidence = 'agrees' | 'unknown' | 'differs'

/** How one kind of person or place is told apart. */
export interface Recognition<Item> {
  readonly subject: FolderSubject
  readonly likeness: (before: Item, after: Item) => Likeness
  /** What birth dates, forms, addresses say; asked only where the names differ. */
  readonly evidence: (before: Item, after: Item, likeness: Likeness) => Evidence
  readonly facts: (item: Item) => IdentityFacts
}

/** Who or what of a folder is whom or what of the school: the ids to write, what is noted, and what must be asked. */
export interface Recognised<Id> {
  readonly ids: IdMap<Id>
  readonly notes: readonly AdoptionNote[]
  readonly questions: readonly IdentityQuestion[]
}

type Known = Sourced & { readonly id: Brand<string, string> }

/**
 * Finds who or what of a folder the school knows already, by source id. A name that is nearly the same, or that other facts
 * speak for, is the same one under another name, and noted. Where neither does, it is a question; until it is answered the
 * row counts as the one known, so that nothing is lost.
 */
export function recognise<Item extends Known>(
  items: readonly Item[],
  known: readonly Item[],
  recognition: Recognition<Item>,
  answers: IdentityAnswers,
  newId: () => string,
): Recognised<Item['id']> {
  const { subject, facts } = recognition
  const bySource = groupBy(known, (item) => item.sourceId)
  const notes: AdoptionNote[] = []
  const questions: IdentityQuestion[] = []
  const ids = new Map<Item['id'], Item['id']>()
  for (const item of items) {
    const { sourceId } = item
    const match = closest(bySource.get(sourceId) ?? [], item, recognition)
    const answer = match?.isDoubtful ? (answers[identityKey({ subject, sourceId })] ?? null) : 'same'
    const isKnown = match !== null && answer !== 'new'
    ids.set(item.id, isKnown ? match.before.id : idOf<Item['id']>(newId()))
    if (match === null || match.likeness === 'same') continue
    const [before, after] = [facts(match.before), facts(item)]
    if (match.isDoubtful) questions.push({ subject, sourceId, before, after, answer })
    if (answer !== null) {
      const kind = isKnown ? 'name-changed' : 'id-reused'
      notes.push({ kind, subject, sourceId, name: after.name, nameBefore: before.name })
    }
  }
  return { ids, notes, questions }
}

interface Match<Item> {
  readonly before: Item
  readonly likeness: Likeness
  /** Only the office can say whether they are one. */
  readonly isDoubtful: boolean
}

const closeness: readonly Likeness[] = ['same', 'near', 'partly', 'different']

/** Who of those known under an item's id it most likely is. */
function closest<Item extends Known>(
  known: readonly Item[],
  item: Item,
  { likeness, evidence }: Recognition<Item>,
): Match<Item> | null {
  const matches = known.map((before): Match<Item> => {
    const names = likeness(before, item)
    const others = names === 'same' ? 'agrees' : evidence(before, item, names)
    const isDoubtful = names === 'different' ? others !== 'agrees' : others === 'differs'
    return { before, likeness: names, isDoubtful }
  })
  const rank = ({ isDoubtful, likeness: names }: Match<Item>): number =>
    (isDoubtful ? closeness.length : 0) + closeness.indexOf(names)
  return matches.reduce<Match<Item> | null>(
    (best, match) => (best === null || rank(match) <= rank(best) ? match : best),
    null,
  )
}
