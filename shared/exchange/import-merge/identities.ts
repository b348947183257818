import {
  identityKey,
  type ImportNote,
  type IdentityAnswers,
  type IdentityFacts,
  type IdentityQuestion,
} from '@shared/domain/folder/import-merge'
import type { FolderSubject } from '@shared/domain/folder/folder-problem'
import type { Sourced } from '@shared/domain/people/people'
import type { Brand } from '@shared/kernel/brand'
import { groupBy } from '@shared/kernel/group-by'
import { idOf } from '@shared/kernel/ids'
import type { Similarity } from './similarity'

/** From an id of the folder to the app's id of the same thing. */
export type IdMap<Id> = ReadonlyMap<Id, Id>

/** What is known beside the name of whether two rows are the same person. */
export type MatchEvidence = 'agrees' | 'unknown' | 'differs'

/** How one kind of person or room is matched with existing records. */
export interface IdentityMatcher<Item> {
  readonly subject: FolderSubject
  readonly similarity: (before: Item, after: Item) => Similarity
  /** What birth dates, forms, addresses say; asked only where the names differ. */
  readonly evidence: (before: Item, after: Item, similarity: Similarity) => MatchEvidence
  readonly facts: (item: Item) => IdentityFacts
}

/** Which person or room of a folder is which of the school: the ids to write, the notes, and the questions. */
export interface MatchedRows<Id> {
  readonly ids: IdMap<Id>
  readonly notes: readonly ImportNote[]
  readonly questions: readonly IdentityQuestion[]
}

type Known = Sourced & { readonly id: Brand<string, string> }

/**
 * Finds who or what of a folder the school knows already, by source id. A name that is nearly the same, or that other facts
 * speak for, is the same one under another name, and noted. Where neither does, it is a question; until it is answered the
 * row counts as the one known, so that nothing is lost.
 */
export function matchExisting<Item extends Known>(
  items: readonly Item[],
  known: readonly Item[],
  matcher: IdentityMatcher<Item>,
  answers: IdentityAnswers,
  newId: () => string,
): MatchedRows<Item['id']> {
  const { subject, facts } = matcher
  const bySource = groupBy(known, (item) => item.sourceId)
  const notes: ImportNote[] = []
  const questions: IdentityQuestion[] = []
  const ids = new Map<Item['id'], Item['id']>()
  for (const item of items) {
    const { sourceId } = item
    const match = closest(bySource.get(sourceId) ?? [], item, matcher)
    const answer = match?.isDoubtful ? (answers[identityKey({ subject, sourceId })] ?? null) : 'same'
    const isKnown = match !== null && answer !== 'new'
    ids.set(item.id, isKnown ? match.before.id : idOf<Item['id']>(newId()))
    if (match === null || match.similarity === 'same') continue
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
  readonly similarity: Similarity
  /** Only the office can say whether they are one. */
  readonly isDoubtful: boolean
}

const closeness: readonly Similarity[] = ['same', 'near', 'partly', 'different']

/** Who of those known under an item's id it most likely is. */
function closest<Item extends Known>(
  known: readonly Item[],
  item: Item,
  { similarity, evidence }: IdentityMatcher<Item>,
): Match<Item> | null {
  const matches = known.map((before): Match<Item> => {
    const names = similarity(before, item)
    const others = names === 'same' ? 'agrees' : evidence(before, item, names)
    const isDoubtful = names === 'different' ? others !== 'agrees' : others === 'differs'
    return { before, similarity: names, isDoubtful }
  })
  const rank = ({ isDoubtful, similarity: names }: Match<Item>): number =>
    (isDoubtful ? closeness.length : 0) + closeness.indexOf(names)
  return matches.reduce<Match<Item> | null>(
    (best, match) => (best === null || rank(match) <= rank(best) ? match : best),
    null,
  )
}
