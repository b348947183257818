import { IconCircleFilled, IconCircleHalf2, IconCircleOff, type Icon } from '@tabler/icons-react'
import type { TeacherWish } from '@shared/domain/requests/teacher-list'
import { teacherListWords as words } from '@shared/words/screens/teacher-lists'
import classes from './teacher-lists.module.css'

const shapes: Readonly<Record<TeacherWish, Icon>> = {
  'must-see': IconCircleFilled,
  'would-like': IconCircleHalf2,
  'not-necessary': IconCircleOff,
}

/** A teacher's mark by shape and word; nothing where there is none. */
export function WishMark({ wish }: { readonly wish: TeacherWish | null }) {
  if (wish === null) return null
  const Shape = shapes[wish]
  return (
    <span className={classes.mark}>
      <Shape size={12} aria-hidden />
      {words.wishes[wish]}
    </span>
  )
}
