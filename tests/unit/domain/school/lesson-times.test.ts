import { expect, it } from 'vitest'
import { lessonTimesText, readLessonTimes } from '@shared/domain/school/lesson-times'

const written = (text: string): string => {
  const read = readLessonTimes(text)
  return read.ok ? lessonTimesText(read.value) : `line ${read.error.line}`
}

it.each([
  ['1 08:50–09:50\n2 09:50–10:50', '1 08:50–09:50\n2 09:50–10:50'],
  [' 2.  9.50 - 10.50 \n\n1: 8:50 to 9:50\n', '1 08:50–09:50\n2 09:50–10:50'],
  ['0 07:50—08:35', '0 07:50–08:35'],
  ['', ''],
])('lessons typed as %j are read', (typed, expected) => {
  expect(written(typed)).toBe(expected)
})

it.each([
  ['1 08:50–09:50\nLunch', 'line 2'],
  ['1 08:50', 'line 1'],
  ['1 09:50–08:50', 'line 1'],
  ['1 08:50–25:00', 'line 1'],
  ['1 08:50–09:50\n1 10:00–11:00', 'line 2'],
])('what is no lesson is named by its line: %j', (typed, expected) => {
  expect(written(typed)).toBe(expected)
})
