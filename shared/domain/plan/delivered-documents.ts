import type { DeliveryLogEntry } from './revision'

/** A document as it would be printed now. */
export interface CurrentDocument {
  readonly recipient: string
  /** A fingerprint of what it says. */
  readonly content: string
}

/** What a recipient was given of a document. */
export interface DeliveredDocument {
  readonly recipient: string
  /** `none`: nothing was ever printed for it; `outdated`: what it holds says something else. */
  readonly state: 'none' | 'outdated' | 'current'
  /** The revision of the paper held, `draft` for one from before any was announced, null for none. */
  readonly holds: number | 'draft' | null
  readonly at: DeliveryLogEntry['at'] | null
}

/** What each recipient holds by the log of one document, newest entry first; a paper whose content was not logged is out of date. */
export function deliveredDocuments(
  papers: readonly CurrentDocument[],
  log: readonly Pick<DeliveryLogEntry, 'recipient' | 'content' | 'revision' | 'at'>[],
): readonly DeliveredDocument[] {
  const newest = new Map<string, (typeof log)[number]>()
  for (const entry of log) {
    if (entry.recipient === null) continue
    const before = newest.get(entry.recipient)
    if (before === undefined || before.at <= entry.at) newest.set(entry.recipient, entry)
  }
  return papers.map(({ recipient, content }): DeliveredDocument => {
    const held = newest.get(recipient)
    if (!held) return { recipient, state: 'none', holds: null, at: null }
    const state = held.content === content ? 'current' : 'outdated'
    return { recipient, state, holds: held.revision ?? 'draft', at: held.at }
  })
}
