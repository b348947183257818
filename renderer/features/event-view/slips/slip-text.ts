import type { SlipAnswers, SlipField } from '@shared/domain/requests/reply-slip'
import type { Session } from '@shared/domain/events/event'
import type { SessionId } from '@shared/kernel/ids'
import { groupBy } from '@shared/kernel/group-by'
import { minuteOfDay, type TimeRange } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { slipWords as words } from '@shared/words/screens/slips'

/** What the texts of slips are made with. */
export interface SlipTexts {
  readonly format: Format
  readonly names: Pick<PeopleNames, 'staff' | 'studentInShort'>
  readonly sessions: ReadonlyMap<SessionId, Pick<Session, 'date'>>
}

/** What a slip says in one of its fields. */
export function slipText(answers: SlipAnswers, field: SlipField, texts: SlipTexts): string {
  switch (field) {
    case 'choices':
      return choicesText(answers, texts) || words.none
    case 'times':
      return timesText(answers, texts) || words.any
    case 'wantsInterpreter': {
      const { wantsInterpreter, interpreterLanguage: language } = answers
      return wantsInterpreter && language !== null ? texts.format.language(language) : yesNo(wantsInterpreter)
    }
    case 'accessNeeds':
    case 'comment':
      return answers[field].trim() || words.none
    case 'oneAdult':
    case 'maySplit':
      return yesNo(answers[field])
  }
}

const yesNo = (value: boolean): string => (value ? words.yes : words.no)

/** The teachers of a slip; with their places where the family ranked them, with the child where there are several. */
function choicesText({ choices, isRanked }: SlipAnswers, { names, format }: SlipTexts): string {
  const hasSeveral = new Set(choices.map(({ studentId }) => studentId)).size > 1
  return choices
    .map(({ studentId, staffId }, i) => {
      const teacher = names.staff(staffId)
      const child = hasSeveral ? names.studentInShort(studentId) : ''
      const text = child === '' ? teacher : words.teacherFor(teacher, child)
      return isRanked ? `${format.number(i + 1)}. ${text}` : text
    })
    .join(', ')
}

/** The times of a slip by date, those that touch as one. */
function timesText({ times }: SlipAnswers, { format, sessions }: SlipTexts): string {
  return [...groupBy(times, ({ sessionId }) => sessionId)]
    .map(([id, own]) => ({ date: sessions.get(id)?.date, ranges: joined(own) }))
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .map(({ date, ranges }) =>
      [date === undefined ? '' : format.shortDate(date), format.list(ranges.map(format.range))]
        .filter((text) => text !== '')
        .join(' '),
    )
    .join('; ')
}

function joined(times: readonly TimeRange[]): readonly TimeRange[] {
  const found: TimeRange[] = []
  for (const { start, end } of times.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && start <= last.end)
      found[found.length - 1] = { start: last.start, end: minuteOfDay(Math.max(last.end, end)) }
    else found.push({ start, end })
  }
  return found
}

/** The fields of a slip in which it says something. */
export const isFilledIn = (answers: SlipAnswers, field: SlipField): boolean => {
  const value = answers[field]
  return typeof value === 'string' ? value !== '' : typeof value === 'boolean' ? value : value.length > 0
}
