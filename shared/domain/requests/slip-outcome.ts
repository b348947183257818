import type { HouseholdId, RequestId, StaffId } from '@shared/kernel/ids'
import type { Request } from './request'
import type { ReplySlip, SlipAnswers, SlipChoice, SlipTime } from './reply-slip'

/** What a slip is compared with. */
export interface SlipSurroundings {
  readonly householdId: HouseholdId
  readonly requests: readonly Request[]
  /** Requests whose meetings were announced: they stay until the office takes them out. */
  readonly announced: ReadonlySet<RequestId>
  /** The slip of the same family that this one takes the place of. */
  readonly earlier: Pick<ReplySlip, 'addedIds' | 'times'> | null
}

/** What a slip changes among the requests of its family. */
export interface SlipOutcome {
  readonly added: readonly (SlipChoice & Pick<Request, 'rank'>)[]
  readonly changed: readonly { readonly before: Request; readonly after: Request }[]
  readonly withdrawn: readonly Request[]
  /** The family's availability from now on; null: it stays as it was. */
  readonly times: readonly SlipTime[] | null
}

/**
 * What the ticks of a slip make of the family's requests. A ticked teacher is requested, unless the school requires the meeting
 * already. Where anything is ticked, requests without a tick go, except those that the school requires or that were announced.
 */
export function slipOutcome(answers: SlipAnswers, around: SlipSurroundings): SlipOutcome {
  const own = around.requests.filter(({ householdId }) => householdId === around.householdId)
  const added: (SlipChoice & Pick<Request, 'rank'>)[] = []
  const wanted = new Map<RequestId, Request>()
  let last = 0
  for (const choice of answers.choices) {
    const asked = own.filter((request) => isAskedBy(request, choice) && !wanted.has(request.id))
    const isNew = !own.some((request) => isAskedBy(request, choice))
    const isRequired = asked.length > 0 && asked.every(({ priority }) => priority === 'required')
    if (asked.length === 0 && !isNew) continue
    const rank = answers.isRanked && !isRequired ? ++last : null
    if (isNew) added.push({ ...choice, rank })
    for (const request of asked)
      wanted.set(
        request.id,
        request.priority === 'required' ? request : { ...request, priority: 'requested', rank },
      )
  }
  return {
    added,
    changed: own.flatMap((before) => {
      const after = wanted.get(before.id)
      const isSame = after?.priority === before.priority && after.rank === before.rank
      return after === undefined || isSame ? [] : [{ before, after }]
    }),
    withdrawn: own.filter(
      (request) =>
        !wanted.has(request.id) &&
        request.priority !== 'required' &&
        !around.announced.has(request.id) &&
        (answers.choices.length > 0 || (around.earlier?.addedIds.includes(request.id) ?? false)),
    ),
    times: answers.times.length > 0 || (around.earlier?.times.length ?? 0) > 0 ? answers.times : null,
  }
}

const isAskedBy = ({ studentId, staffIds }: Request, choice: SlipChoice): boolean =>
  studentId === choice.studentId && staffIds.some((id: StaffId) => id === choice.staffId)
