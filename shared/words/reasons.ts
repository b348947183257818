import { requestsOfMeeting, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Request } from '@shared/domain/requests/request'
import type { BlockedReason, BlockingFact, Unplaced } from '@shared/domain/plan/plan'
import { assertNever } from '@shared/kernel/assert-never'
import { speaks } from '@shared/kernel/language'
import { atStart, factNames, type FactNames } from './facts'
import type { Format } from './format'
import { unplacedWords } from './screens/allocate'

/** A reason in a word or two, for lists and filters. */
export const reasonLabels: Readonly<Record<BlockedReason, string>> = {
  'no-common-time': 'No time in common',
  'staff-full': 'Teacher full',
  'family-busy': 'Family busy',
  'room-full': 'Room full',
  'no-interpreter': 'No interpreter',
  'kept-apart': 'Kept apart',
  'staff-rest': 'Teacher needs rest',
  mixed: 'Several reasons',
  'asked-after-planning': 'Added after planning',
  'not-reached': 'Not reached',
  'taken-out': 'Taken out by hand',
}

/** Why a request has no place, in one sentence for the office. It may speak of other families and must never be printed for one. */
export function reasonSentence(index: ConferenceIndex, format: Format, unplaced: Unplaced): string {
  const names = factNames(index, format)
  const request = index.requests.get(unplaced.requestId)
  const meeting = request ? requestsOfMeeting(index, request) : []
  const why = sentence(index, names, unplaced, meeting)
  // Others may do as well as those named: they are the fewest, and one choice of them.
  const unless = isExhaustive(unplaced)
    ? ''
    : `; it would fit, for example, if ${condition(names, unplaced, meeting)}`
  return `${atStart(why)}${unless}.`
}

/** Why a request has no place, or that it fits by now where the reason was a judgement of what stood in the way. */
export const whyUnplaced = (
  index: ConferenceIndex,
  format: Format,
  unplaced: Unplaced,
  fits: boolean,
): string =>
  fits && !stillToCome.has(unplaced.reason) ? unplacedWords.fits : reasonSentence(index, format, unplaced)

/** Reasons that are no judgement of what stands in the way. */
const stillToCome: ReadonlySet<BlockedReason> = new Set(['asked-after-planning', 'not-reached', 'taken-out'])

/** Whether the reason alone says what would have to be otherwise. */
function isExhaustive({ reason, blocking }: Unplaced): boolean {
  const isAll = (kind: BlockingFact['kind']): boolean => blocking.every((fact) => fact.kind === kind)
  return stillToCome.has(reason) || isAll('session') || (reason === 'no-interpreter' && isAll('language'))
}

function sentence(
  index: ConferenceIndex,
  names: FactNames,
  { reason, blocking }: Unplaced,
  meeting: readonly Request[],
): string {
  const { format } = names
  const time = format.duration(meeting[0]?.minutes ?? 0)
  const staff = [...new Set(meeting.flatMap(({ staffIds }) => staffIds))].map(names.staff)
  const who = format.list(staff)
  switch (reason) {
    case 'no-common-time':
      return blocking.every(({ kind }) => kind === 'session')
        ? `no session has ${time} without a break`
        : `the people who would meet have no ${time} when all are free`
    case 'staff-full':
      return `${who} ${staff.length > 1 ? 'have' : 'has'} no suitable time left`
    case 'family-busy':
      return 'whenever the others are free, the family is in another meeting or walking to one'
    case 'room-full':
      return 'the room is full whenever the people could meet'
    case 'no-interpreter':
      return noInterpreter(index, names, meeting)
    case 'kept-apart':
      return 'the only times left are too close to a family that this one must be kept apart from'
    case 'staff-rest':
      return `the only times left would leave ${who} without a rest`
    case 'mixed':
      return 'every possible time is blocked by something'
    case 'asked-after-planning':
      return 'it was added after the plan was made: place it by hand, or allocate again'
    case 'not-reached':
      return 'the allocation was stopped before this request was reached: allocate again'
    case 'taken-out':
      return 'the office took it out of the plan'
    default:
      return assertNever(reason)
  }
}

function noInterpreter(index: ConferenceIndex, names: FactNames, meeting: readonly Request[]): string {
  const codes = [...new Set(meeting.flatMap((request) => index.languageToInterpret(request) ?? []))]
  const languages = names.format.list(codes.map(names.format.language))
  const anyone = index.conference.interpreters.some((one) =>
    codes.some((code) => speaks(one.languages, code)),
  )
  return anyone
    ? `no interpreter for ${languages} is free whenever the others are`
    : `nobody in this event interprets ${languages}`
}

/** How many of a kind a sentence names before it counts the rest. */
const maxNamed = 4

/** What would have to be otherwise, kind by kind. */
function condition(names: FactNames, { blocking }: Unplaced, meeting: readonly Request[]): string {
  const { format } = names
  const own = new Set(meeting.map(({ householdId }) => householdId))
  const isKeptAway = (fact: BlockingFact): boolean => fact.kind === 'household' && !own.has(fact.id)
  const some = (facts: readonly BlockingFact[], say: (named: string) => string): readonly string[] => {
    const named = facts.slice(0, maxNamed).map(names.fact)
    const rest = facts.length - named.length
    const all = rest > 0 ? [...named, `${format.number(rest)} more`] : named
    return facts.length === 0 ? [] : [say(format.list(all))]
  }
  const ofKind = (...kinds: readonly BlockingFact['kind'][]) =>
    blocking.filter((fact) => kinds.includes(fact.kind) && !isKeptAway(fact))
  return format.list([
    ...some(ofKind('session'), (named) => `${named} had a longer stretch without a break`),
    ...some(ofKind('staff', 'household', 'student', 'adult'), (named) => `${named} could arrange it`),
    ...some(ofKind('room'), (named) => `${named} could be used`),
    ...some(ofKind('interpreter', 'language'), (named) => `an interpreter (${named}) were available`),
    ...some(blocking.filter(isKeptAway), (named) => `it did not have to be kept apart from ${named}`),
    ...some(ofKind('group-session'), (named) => `${named} took place at another time`),
    ...some(ofKind('request'), (named) => `${named} moved`),
  ])
}
