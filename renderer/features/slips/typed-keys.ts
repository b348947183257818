import type { PersonName, Staff } from '@shared/domain/people/people'
import type { SlipBox } from '@shared/domain/requests/slip-boxes'
import type { SlipChoice } from '@shared/domain/requests/reply-slip'
import { foldedWords, foldText } from '@shared/kernel/fold-text'
import type { StudentId } from '@shared/kernel/ids'

/** What typed digits mean among numbered boxes: a box, none, or that another digit may follow. */
export type TypedNumber = { readonly kind: 'box'; readonly at: number } | { readonly kind: 'more' | 'none' }

/** Reads digits: a number to which no digit could be added is taken at once, any other when it is `ended`. */
export function readNumber(typed: string, count: number, ended = false): TypedNumber {
  const number = Number(typed)
  if (number < 1 || number > count) return { kind: 'none' }
  return number * 10 <= count && !ended ? { kind: 'more' } : { kind: 'box', at: number - 1 }
}

export const isNumber = (typed: string): boolean => /^\d+$/.test(typed)

/** The first letters of a name: `wt` of Wei Tan. */
const initialsOf = ({ givenName, familyName }: PersonName): string =>
  foldedWords(`${givenName} ${familyName}`)
    .map((word) => word.charAt(0))
    .join('')

/** How well typed letters fit a teacher, 0 best; null: not at all. */
function fitOf(teacher: Staff, typed: string): number | null {
  const text = foldText(typed.trim())
  if (initialsOf(teacher) === text || foldText(teacher.sourceId) === text) return 0
  const words = foldedWords(`${teacher.familyName} ${teacher.givenName}`)
  if (words.some((word) => word.startsWith(text))) return 1
  return null
}

/** So many are offered. */
const maxMatches = 8

/** The teachers that typed letters may mean, each with a child of the family: those of its own boxes first, then the best fit. */
export function teachersTyped(
  typed: string,
  staff: readonly Staff[],
  boxes: readonly SlipBox[],
  children: readonly StudentId[],
): readonly SlipChoice[] {
  if (typed.trim() === '') return []
  const isOwn = ({ studentId, staffId }: SlipChoice): boolean =>
    boxes.some((box) => box.studentId === studentId && box.staffId === staffId)
  return staff
    .flatMap((teacher) => {
      const fit = fitOf(teacher, typed)
      if (fit === null) return []
      return children.map((studentId) => {
        const choice = { studentId, staffId: teacher.id }
        return { choice, order: (isOwn(choice) ? 0 : 2) + fit }
      })
    })
    .toSorted((a, b) => a.order - b.order)
    .slice(0, maxMatches)
    .map(({ choice }) => choice)
}
