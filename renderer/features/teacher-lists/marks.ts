import {
  blankTeacherAnswer,
  type TeacherAnswer,
  type TeacherWish,
} from '@shared/domain/requests/teacher-list'
import { teacherListWords as words } from '@shared/words/screens/teacher-lists'

/** What one key, or one button, does to what a teacher has filled in. */
export interface Mark {
  readonly key: 'm' | 'w' | 'n' | 'd' | 'x'
  readonly label: string
  readonly change: (answer: TeacherAnswer) => TeacherAnswer
}

const wish = (key: Mark['key'], to: TeacherWish): Mark => ({
  key,
  label: words.wishes[to],
  change: (answer) => ({ ...answer, wish: to }),
})

/** Every mark, in the order in which they are offered. */
export const marks: readonly Mark[] = [
  wish('m', 'must-see'),
  wish('w', 'would-like'),
  wish('n', 'not-necessary'),
  {
    key: 'd',
    label: words.double,
    change: (answer) => ({ ...answer, doubleLength: !answer.doubleLength }),
  },
  { key: 'x', label: words.clear, change: () => blankTeacherAnswer },
]
