import { err, ok, type Result } from '@shared/kernel/result'
import { formatTime, parseTime } from '@shared/kernel/time'
import type { LessonTime } from './school'

/** Writes lessons one on a line, as a person types them: `1 08:50–09:50`. */
export const lessonTimesText = (times: readonly LessonTime[]): string =>
  times.map(({ period, start, end }) => `${period} ${formatTime(start)}–${formatTime(end)}`).join('\n')

/** Reads what a person has typed, one lesson on a line; else says which line, counted from 1, is no lesson. */
export function readLessonTimes(text: string): Result<readonly LessonTime[], { readonly line: number }> {
  const times: LessonTime[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const lesson = readLine(line.trim())
    if (lesson === null || times.some(({ period }) => period === lesson.period)) return err({ line: i + 1 })
    times.push(lesson)
  }
  return ok(times.toSorted((a, b) => a.start - b.start))
}

function readLine(line: string): LessonTime | null {
  const [, period = '', from = '', to = ''] =
    /^(\d{1,2})\s*[.:)]?\s+(\d{1,2}[:.]\d{2})\s*(?:[-–—]|to)\s*(\d{1,2}[:.]\d{2})$/.exec(line) ?? []
  const [start, end] = [from, to].map((time) => parseTime(time.replace('.', ':')))
  if (!start?.ok || !end?.ok || start.value >= end.value) return null
  return { period: Number(period), start: start.value, end: end.value }
}
