import { applyUpdateV2, decodeStateVector, Doc, encodeStateAsUpdateV2, encodeStateVector } from 'yjs'
import { noteSections, type NoteSection, type NoteTexts } from '@shared/domain/meetings/meeting'

/** A document made of updates, those that are only a part of it among them; throws where one is no update. */
export function docFrom(updates: readonly Uint8Array[]): Doc {
  const doc = new Doc()
  for (const update of updates) applyUpdateV2(doc, update)
  return doc
}

/** The document that updates make; null where they make none, or only part of one. */
export function completeDoc(updates: readonly Uint8Array[]): Doc | null {
  try {
    const doc = docFrom(updates)
    return doc.store.pendingStructs === null ? doc : null
  } catch {
    return null
  }
}

/** The note texts that a document holds. */
export function textsOf(doc: Doc): NoteTexts {
  const text = (section: NoteSection): string => doc.getText(section).toJSON()
  return {
    childVoice: text('childVoice'),
    progress: text('progress'),
    attitude: text('attitude'),
    behaviour: text('behaviour'),
    familyPoints: text('familyPoints'),
    strategies: text('strategies'),
  }
}

/** A text of a meeting's notes: a section of the minutes, or words typed for what is yet to be added by a button. */
export const noteTextNames = [...noteSections, 'addendum', 'attendee'] as const

/** Every text of a document that is not empty, by its name. */
export const allTextsOf = (doc: Doc): ReadonlyMap<string, string> =>
  new Map(
    noteTextNames
      .map((name) => [name, doc.getText(name).toJSON()] as const)
      .filter(([, text]) => text !== ''),
  )

/** The whole of a document as one update (version 2). */
export const updateOf = (doc: Doc): Uint8Array => encodeStateAsUpdateV2(doc)

/** Which changes a document has, by the hands that typed them. */
export const vectorOf = (doc: Doc): Uint8Array => encodeStateVector(doc)

/** Whether one document's changes are all in another; vectors as `vectorOf` gives them. */
export function isWithin(vector: Uint8Array, other: Uint8Array): boolean {
  const known = decodeStateVector(other)
  return [...decodeStateVector(vector)].every(([hand, clock]) => (known.get(hand) ?? 0) >= clock)
}
