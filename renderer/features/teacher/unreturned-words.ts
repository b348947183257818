import type { Format } from '@shared/words/format'
import { teacherWords as words } from '@shared/words/screens/teacher'
import type { Unreturned } from '@renderer/services/unreturned'

/** What no return pack has yet; null where nothing is left. */
export function unreturnedWords({ words: count, marks }: Unreturned, format: Format): string | null {
  const parts = [
    ...(count > 0 ? [format.counted(count, words.wordCount)] : []),
    ...(marks > 0 ? [format.counted(marks, words.markCount)] : []),
  ]
  return parts.length === 0 ? null : format.list(parts)
}
