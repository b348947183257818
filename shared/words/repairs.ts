import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { AddedHours, Move, Repair } from '@shared/domain/plan/repair'
import { assertNever } from '@shared/kernel/assert-never'
import { formatTime } from '@shared/kernel/time'
import { atStart, factNames, type FactNames } from './facts'
import type { Format } from './format'
import { boardWords } from './screens/board'

/** A way to place a request, in one sentence for the office. It speaks of other families and must never be printed for one. */
export function repairSentence(index: ConferenceIndex, format: Format, repair: Repair): string {
  return `${atStart(sentence(index, factNames(index, format), repair))}.`
}

function sentence(index: ConferenceIndex, names: FactNames, repair: Repair): string {
  const { format } = names
  const [own] = repair.appointments
  const then = own ? `it fits at ${names.time(own.sessionId, own)}` : 'it fits'
  switch (repair.kind) {
    case 'move':
      if (repair.moves.length === 0) return `${then} as things are`
      return `${then} if ${format.list(oneAMeeting(index, repair.moves).map((move) => moved(names, move)))}${told(format, repair)}`
    case 'leave-out':
      return `${then} if ${format.list(repair.leaves.map((row) => leftOut(index, names, row)))} ${
        repair.leaves.length > 1 ? 'lose their places' : 'loses its place'
      }${told(format, repair)}`
    case 'widen':
      return `${then} if ${format.list(hours(names, own, repair.hours))}`
    case 'hire':
      return `${then} if an interpreter for ${format.language(repair.language)} is found for that time`
    case 'lengthen':
      return `${then} if ${format.list([
        `the session of ${names.session(repair.sessionId)} ends ${format.duration(repair.minutes)} later`,
        ...hours(names, own, repair.hours),
      ])}`
    default:
      return assertNever(repair)
  }
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

const verb = (time: AddedHours) => (time.who.kind === 'room' ? 'can be had' : 'can come')
const who = (names: FactNames, time: AddedHours): string =>
  time.who.kind === 'interpreter' ? `the interpreter ${names.fact(time.who)}` : names.fact(time.who)

/** Requests that are one meeting move as one. */
function oneAMeeting(index: ConferenceIndex, moves: readonly Move[]): readonly Move[] {
  const groupOf = ({ from }: Move): string =>
    index.requests.get(from.requestId)?.groupId ?? `alone ${from.requestId}`
  return [...new Map(moves.map((move) => [groupOf(move), move])).values()]
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

const told = (format: Format, repair: { readonly told: number }): string =>
  repair.told === 0
    ? ''
    : `; ${format.counted(repair.told, {
        one: 'family has been told otherwise',
        other: 'families have been told otherwise',
      })}`
