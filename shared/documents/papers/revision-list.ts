import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { HouseholdId } from '@shared/kernel/ids'
import type { Block, DocumentModel } from '../model'
import { familyOf, headOf, paperOf, paperWork, quiet, tableOf, childrenOf, type PaperOptions } from './paper'

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
  const { index, words } = work
  const { columns, revisions } = words
  const rows = outdated
    .map(({ householdId, holds }) => ({
      name: familyOf(index.households.get(householdId)),
      children: childrenOf(
        work,
        conference.requests.flatMap((one) => (one.householdId === householdId ? [one.studentId] : [])),
      ),
      holds:
        holds === null ? revisions.nothingYet : holds === 'draft' ? revisions.draft : revisions.holds(holds),
    }))
    .sort((a, b) => words.format.compare(a.name, b.name))
  const body: readonly Block[] =
    rows.length === 0
      ? [quiet(revisions.none)]
      : [
          quiet(revisions.hint),
          tableOf(
            [
              { title: columns.given, share: 10 },
              { title: columns.family, share: 35 },
              { title: columns.children, share: 35 },
              { title: columns.holds, share: 20 },
            ],
            rows.map(({ name, children, holds }) => ({
              emphasis: 'plain',
              cells: [
                { text: '', tick: true },
                { text: name, strong: true },
                { text: children },
                { text: holds },
              ],
            })),
          ),
        ]
  return paperOf(work, 'revision-list', [
    {
      recipient: conference.event.id,
      footer: [words.titles['revision-list'], conference.event.title].join(' · '),
      blocks: [...headOf(work, words.titles['revision-list']), ...body],
    },
  ])
}
