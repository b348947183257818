import type { Conference, Plan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId } from '@shared/kernel/ids'
import type { DocumentModel } from '../model'
import { childrenOf, listPaper, paperWork, type PaperOptions } from './paper'

/** A family whose letter is out of date, and what it holds. */
export interface OutdatedLetter {
  readonly householdId: HouseholdId
  /** The revision of its paper; `draft` for paper from before any was announced, null where it has none. */
  readonly holds: number | 'draft' | null
}

/** The families whose letters have to be printed again, by name, to be ticked off as they are given out. */
export function revisionListOf(
  conference: Conference,
  plan: Plan,
  outdated: readonly OutdatedLetter[],
  options: PaperOptions,
): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { names, words } = work
  const { columns, revisions } = words
  const requests = groupBy(conference.requests, (one) => one.householdId)
  const deliveredIn = (holds: OutdatedLetter['holds']): string =>
    holds === null ? revisions.nothingYet : holds === 'draft' ? revisions.draft : revisions.holds(holds)
  const rows = outdated
    .map(({ householdId, holds }) => ({
      name: names.household(householdId),
      children: childrenOf(
        work,
        (requests.get(householdId) ?? []).map((one) => one.studentId),
      ),
      holds: deliveredIn(holds),
    }))
    .sort((a, b) => words.format.compare(a.name, b.name))
  return listPaper(work, 'revision-list', {
    none: revisions.none,
    hint: revisions.hint,
    columns: [
      { title: columns.given, share: 10 },
      { title: columns.family, share: 35 },
      { title: columns.children, share: 35 },
      { title: columns.holds, share: 20 },
    ],
    rows: rows.map(({ name, children, holds }) => ({
      emphasis: 'plain',
      cells: [{ text: '', tick: true }, { text: name, strong: true }, { text: children }, { text: holds }],
    })),
  })
}
