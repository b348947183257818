import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { AddedHours, CostedRepair, Move, Repair } from '@shared/domain/plan/repair'
import { assertNever } from '@shared/kernel/assert-never'
import { formatTime } from '@shared/kernel/time'
import { atStart, factNames, type FactNames } from './facts'
import { familyCostWords } from './family-cost'
import type { Format } from './format'
import { unplacedWords } from './screens/allocate'
import { boardWords } from './screens/board'

/** A way to place a request, in one sentence for the office. It speaks of other families and must never be printed for one. */
export function repairSentence(index: ConferenceIndex, format: Format, repair: CostedRepair): string {
  return `${atStart(sentence(index, factNames(index, format), repair))}.`
}

function sentence(index: ConferenceIndex, names: FactNames, repair: CostedRepair): string {
  const { format } = names
  const [own] = repair.appointments
  const at = own ? ` at ${names.time(own.sessionId, own)}` : ''
  const then = `it fits${at} (${familyCostWords(format, repair.cost)})`
  switch (repair.kind) {
    case 'move':
      if (repair.moves.length === 0) return `${then} as things are`
      return `${then} if ${format.list(movesInWords(index, names, repair))}${announced(format, repair)}`
    case 'leave-out':
      return `${then} if ${format.list(repair.leaves.map((row) => leftOut(index, names, row)))} ${
        repair.leaves.length > 1 ? 'lose their places' : 'loses its place'
      }${announced(format, repair)}`
    case 'widen':
      return `${then} if ${format.list(hours(names, own, repair.hours))}`
    case 'hire':
      return `${then} if an interpreter for ${format.language(repair.language)} is found for that time`
    case 'lengthen':
      return `${then} if ${format.list([
        `the session on ${names.session(repair.sessionId)} ends ${format.duration(repair.minutes)} later`,
        ...hours(names, own, repair.hours),
      ])}`
    default:
      return assertNever(repair)
  }
}

/** Of a repair that needs somebody's agreement: what the office says when it has that, for a button. */
export function consentWords(
  index: ConferenceIndex,
  format: Format,
  repair: Extract<Repair, { kind: 'widen' | 'lengthen' }>,
): string {
  const words = unplacedWords.repairs.agreed
  if (repair.kind === 'lengthen') return repair.hours.length === 0 ? words.longer : words.all
  const names = factNames(index, format)
  const [first, ...others] = repair.hours
  if (others.length > 0) return words.all
  return atStart(
    first.who.kind === 'room' ? words.canBeHad(names.fact(first.who)) : words.canCome(names.fact(first.who)),
  )
}

/** Who would have to be there; those for the same time together. */
function hours(
  names: FactNames,
  own: Appointment | undefined,
  all: readonly AddedHours[],
): readonly string[] {
  const isThen = (time: AddedHours): boolean =>
    time.sessionId === own?.sessionId && time.start === own.start && time.end === own.end
  const groups = new Map<string, string[]>()
  for (const time of all) {
    const when = isThen(time) ? 'then' : `${names.time(time.sessionId, time)} too`
    const phrase = `${verb(time)} ${when}`
    groups.set(phrase, [...(groups.get(phrase) ?? []), who(names, time)])
  }
  return [...groups].map(([phrase, people]) => `${names.format.list(people)} ${phrase}`)
}

const verb = (time: AddedHours) => (time.who.kind === 'room' ? 'can be used' : 'can come')
const who = (names: FactNames, time: AddedHours): string =>
  time.who.kind === 'interpreter' ? `the interpreter ${names.fact(time.who)}` : names.fact(time.who)

/** Requests that are one meeting move as one. */
function oneAMeeting(index: ConferenceIndex, moves: readonly Move[]): readonly Move[] {
  const groupOf = ({ from }: Move): string =>
    index.requests.get(from.requestId)?.groupId ?? `alone ${from.requestId}`
  return [...new Map(moves.map((move) => [groupOf(move), move])).values()]
}

/** Each move, with what it costs the family after the first of that family. */
function movesInWords(
  index: ConferenceIndex,
  names: FactNames,
  repair: Extract<CostedRepair, { kind: 'move' }>,
): readonly string[] {
  const costs = new Map(repair.movedFamilies.map(({ householdId, cost }) => [householdId, cost]))
  return oneAMeeting(index, repair.moves).map((move) => {
    const cost = costs.get(move.from.householdId)
    costs.delete(move.from.householdId)
    return cost ? `${moved(names, move)} (${familyCostWords(names.format, cost)})` : moved(names, move)
  })
}

function moved(names: FactNames, { from, to }: Move): string {
  const who = names.request(from.requestId)
  if (from.sessionId === to.sessionId && from.start === to.start && to.interpreterId !== null)
    return `${who} has ${names.interpreter(to.interpreterId)} as interpreter`
  const place = from.sessionId === to.sessionId ? formatTime(to.start) : names.time(to.sessionId, to)
  return `${who} moves from ${names.time(from.sessionId, from)} to ${place}`
}

function leftOut(index: ConferenceIndex, names: FactNames, row: Appointment): string {
  const priority = index.requests.get(row.requestId)?.priority
  const request = names.request(row.requestId)
  return priority ? `${request} (${boardWords.priorities[priority]})` : request
}

const announced = (format: Format, repair: { readonly announced: number }): string =>
  repair.announced === 0
    ? ''
    : `; ${format.counted(repair.announced, {
        one: 'family has already been told its time',
        other: 'families have already been told their times',
      })}`
