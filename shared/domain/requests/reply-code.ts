import type { EventId, HouseholdId } from '@shared/kernel/ids'
import { hashText } from '@shared/kernel/random'

/** Digits and capitals that are not taken for one another in handwriting or on the phone. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * The code of a reply slip, e.g. `K7QM-2XJ4`: always the same for a household and an event, and it reveals nothing. The
 * last character is a checksum, so that a typing error is found.
 */
export function replyCode(eventId: EventId, householdId: HouseholdId): string {
  const key = `${eventId}\n${householdId}`
  const body = signsOf(hashText(key, 1), 4) + signsOf(hashText(key, 2), 3)
  const code = body + checkSign(body)
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Whether as many signs were typed as a code has, whosever it may be. */
export const isReplyCode = (typed: string): boolean => plain(typed).length === 8

/** The household that a code stands for, however it was typed; null where it is nobody's. */
export function householdOfCode(
  eventId: EventId,
  households: readonly HouseholdId[],
  typed: string,
): HouseholdId | null {
  const wanted = plain(typed)
  return households.find((id) => plain(replyCode(eventId, id)) === wanted) ?? null
}

function signsOf(number: number, count: number): string {
  let [rest, text] = [number, '']
  for (let i = 0; i < count; i++) {
    text += signs.charAt(rest % signs.length)
    rest = Math.floor(rest / signs.length)
  }
  return text
}

/** Tells one wrong sign, and two that changed places, from the right ones: 31 is prime. */
function checkSign(body: string): string {
  const sum = Array.from(body).reduce((total, sign, i) => total + (i + 1) * signs.indexOf(sign), 0)
  return signs.charAt(sum % signs.length)
}
