import type { EventId, HouseholdId, RequestId, SessionId, StaffId, StudentId } from '@shared/kernel/ids'
import type { Instant, TimeRange } from '@shared/kernel/time'
import type { LanguageCode } from '../people/people'

/** A teacher ticked by a family for one of its children. */
export interface SlipChoice {
  readonly studentId: StudentId
  readonly staffId: StaffId
}

/** A stretch of a session ticked by a family as one that suits. */
export interface SlipTime extends TimeRange {
  readonly sessionId: SessionId
}

/** What a family answers on its slip. */
export interface SlipAnswers {
  /** In the order in which they were ticked. */
  readonly choices: readonly SlipChoice[]
  /** Whether that order is the family's own, its first choice first. */
  readonly isRanked: boolean
  /** None: any time suits. */
  readonly times: readonly SlipTime[]
  readonly wantsInterpreter: boolean
  /** Null: none is wanted, or the slip does not say which language. */
  readonly interpreterLanguage: LanguageCode | null
  readonly accessNeeds: string
  /** Only one adult of the family comes. */
  readonly oneAdult: boolean
  /** The adults may go to two meetings at the same time. For the planner to know: rules do not read it. */
  readonly maySplit: boolean
  /** In the family's own words. */
  readonly comment: string
}

/** The reply slip of a family for an event, as it was typed last. */
export interface ReplySlip extends SlipAnswers {
  readonly id: string
  readonly eventId: EventId
  readonly householdId: HouseholdId
  readonly typedAt: Instant
  /** The requests that the slip has added: a corrected slip takes back those that it no longer asks for. */
  readonly addedIds: readonly RequestId[]
}

/** A slip on which nothing is filled in. */
export const blankAnswers: SlipAnswers = {
  choices: [],
  isRanked: false,
  times: [],
  wantsInterpreter: false,
  interpreterLanguage: null,
  accessNeeds: '',
  oneAdult: false,
  maySplit: false,
  comment: '',
}

/** What two slips of one family can differ in, in the order of the slip. */
export const slipFields = [
  'choices',
  'times',
  'wantsInterpreter',
  'accessNeeds',
  'oneAdult',
  'maySplit',
  'comment',
] as const
export type SlipField = (typeof slipFields)[number]

const isSameChoice = (a: SlipChoice, b: SlipChoice): boolean =>
  a.studentId === b.studentId && a.staffId === b.staffId

const isSameTime = (a: SlipTime, b: SlipTime): boolean =>
  a.sessionId === b.sessionId && a.start === b.start && a.end === b.end

/** The list with an entry added at its end, or without it where it was there. */
const toggled = <Row>(rows: readonly Row[], row: Row, isSame: (a: Row, b: Row) => boolean): readonly Row[] =>
  rows.some((one) => isSame(one, row)) ? rows.filter((one) => !isSame(one, row)) : [...rows, row]

/** Ticks a teacher, or takes the tick away. */
export const toggleChoice = (choices: readonly SlipChoice[], choice: SlipChoice): readonly SlipChoice[] =>
  toggled(choices, choice, isSameChoice)

/** Ticks a time, or takes the tick away. */
export const toggleTime = (times: readonly SlipTime[], time: SlipTime): readonly SlipTime[] =>
  toggled(times, time, isSameTime)

/** Where a choice stands among those ticked, 1 for the first; null where it is not ticked. */
export function positionOf(choices: readonly SlipChoice[], choice: SlipChoice): number | null {
  const at = choices.findIndex((one) => isSameChoice(one, choice))
  return at < 0 ? null : at + 1
}

/** Whether a time is ticked. */
export const isTimeTicked = (times: readonly SlipTime[], time: SlipTime): boolean =>
  times.some((one) => isSameTime(one, time))

const timeKey = ({ sessionId, start, end }: SlipTime): string => `${sessionId} ${start} ${end}`
const choiceKey = ({ studentId, staffId }: SlipChoice): string => `${studentId} ${staffId}`

/** What a field says, in a form that can be compared: the order of ticks counts only where it is the family's own. */
function fieldKey(answers: SlipAnswers, field: SlipField): string {
  switch (field) {
    case 'choices': {
      const keys = answers.choices.map(choiceKey)
      return (answers.isRanked ? ['ranked', ...keys] : keys.toSorted()).join('\n')
    }
    case 'times':
      return answers.times.map(timeKey).toSorted().join('\n')
    case 'wantsInterpreter':
      return answers.wantsInterpreter ? `yes ${answers.interpreterLanguage ?? ''}` : 'no'
    case 'accessNeeds':
    case 'comment':
      return answers[field].trim()
    case 'oneAdult':
    case 'maySplit':
      return String(answers[field])
  }
}

/** The fields in which two slips of one family differ. */
export const slipDifferences = (one: SlipAnswers, other: SlipAnswers): readonly SlipField[] =>
  slipFields.filter((field) => fieldKey(one, field) !== fieldKey(other, field))

/** The slip of a family that was typed last; null where none was. */
export const newestSlip = (slips: readonly ReplySlip[], householdId: HouseholdId): ReplySlip | null =>
  slips
    .filter((slip) => slip.householdId === householdId)
    .toSorted((a, b) => b.typedAt.localeCompare(a.typedAt))[0] ?? null

/** Whether a slip says nothing at all. */
export const isBlank = (answers: SlipAnswers): boolean => slipDifferences(answers, blankAnswers).length === 0
