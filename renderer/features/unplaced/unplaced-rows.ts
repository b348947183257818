import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Unplaced } from '@shared/domain/plan/plan'
import { askedAfterPlanning } from '@shared/domain/plan/unplaced'
import type { Format } from '@shared/words/format'
import { reasonSentence } from '@shared/words/reasons'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import { requestRows, type RequestRow } from '../event-view/request-list/request-rows'

/** A request without a place, with why. */
export interface UnplacedRow extends RequestRow {
  readonly unplaced: Unplaced
  readonly why: string
}

/** All requests of the event that the plan has no place for. One that the plan knows nothing of was asked since. */
export const unplacedRows = (
  index: ConferenceIndex,
  plan: WorkingPlan,
  format: Format,
): readonly UnplacedRow[] =>
  requestRows(index, plan)
    .filter((row) => row.appointment === null)
    .map((row): UnplacedRow => {
      const unplaced = row.unplaced ?? askedAfterPlanning(row.request)
      return { ...row, unplaced, why: reasonSentence(index, format, unplaced) }
    })
