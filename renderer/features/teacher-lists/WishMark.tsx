import { IconCircleFilled, IconCircleHalf2, IconCircleOff, type Icon } from '@tabler/icons-react'
import type { TeacherWish } from '@shared/domain/requests/teacher-list'
import { teacherListWords as words } from '@shared/words/screens/teacher-lists'
import { IconMark } from '@renderer/ui/IconMark'

const shapes: Readonly<Record<TeacherWish, Icon>> = {
  'must-see': IconCircleFilled,
  'would-like': IconCircleHalf2,
  'not-necessary': IconCircleOff,
}

/** A teacher's mark by shape and word; nothing where there is none. */
export function WishMark({ wish }: { readonly wish: TeacherWish | null }) {
  return wish && <IconMark icon={shapes[wish]} words={words.wishes[wish]} />
}
