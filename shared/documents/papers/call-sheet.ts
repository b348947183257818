import { neutralReason } from '@shared/domain/plan/neutral-reason'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { groupBy } from '@shared/kernel/group-by'
import type { DocumentModel, Row } from '../model'
import { childAndForm, staffNames } from '../phrases'
import { familyOf, listPaper, paperWork, type PaperOptions, type PaperWork } from './paper'

/**
 * Everyone whose meeting could not be placed, family by family, to be rung up: how to reach them, and room for what was
 * agreed. The paper lies about, so it gives only the reasons that a family may read.
 */
export function callSheetOf(conference: Conference, plan: Plan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  const { columns } = words
  const rows = familyRows(work)
  return listPaper(work, 'call-sheet', {
    none: words.calls.none,
    hint: words.calls.hint,
    columns: [
      { title: columns.called, share: 7 },
      { title: columns.family, share: 21 },
      { title: columns.child, share: 17 },
      { title: columns.teacher, share: 16 },
      { title: columns.reason, share: 24 },
      { title: columns.outcome, share: 21 },
    ],
    rows,
  })
}

interface LeftOut {
  readonly request: Request
  readonly why: string
}

function familyRows(work: PaperWork): readonly Row[] {
  const { index, plan, words } = work
  const left = plan.unplaced.flatMap(({ requestId, reason }): LeftOut[] => {
    const request = index.requests.get(requestId)
    return request ? [{ request, why: words.reason(neutralReason(reason)) }] : []
  })
  const families = [...groupBy(left, ({ request }) => request.householdId)].map(([id, rows]) => ({
    household: index.households.get(id),
    rows,
  }))
  return families
    .sort((a, b) => words.format.compare(familyOf(a.household), familyOf(b.household)))
    .flatMap(({ household, rows }) =>
      rows.map(({ request, why }, at): Row => {
        const contact = household?.contact.trim() ?? ''
        return {
          emphasis: 'plain',
          cells: [
            at === 0 ? { text: '', tick: true } : { text: '' },
            at === 0
              ? { text: familyOf(household), strong: true, details: contact === '' ? [] : [contact] }
              : { text: '' },
            { text: childAndForm(index, request.studentId) },
            { text: words.format.list(staffNames(index, request.staffIds)) },
            { text: why },
            { text: '' },
          ],
        }
      }),
    )
}
