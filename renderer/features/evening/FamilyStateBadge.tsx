import { IconCircleCheck, IconCircleDashed, IconCircleX, IconLogout, type Icon } from '@tabler/icons-react'
import type { FamilyState } from '@shared/domain/evening/evening'
import { checkInWords as words } from '@shared/words/screens/evening'
import { useFormat } from '@renderer/ui/use-format'
import classes from './evening.module.css'

type StateName = FamilyState['kind'] | 'expected'
const looks: Readonly<Record<StateName, { readonly icon: Icon; readonly tone: string }>> = {
  here: { icon: IconCircleCheck, tone: 'good' },
  left: { icon: IconLogout, tone: 'quiet' },
  'not-coming': { icon: IconCircleX, tone: 'bad' },
  expected: { icon: IconCircleDashed, tone: 'quiet' },
}

/** Whether a family is here, by colour, shape and word together, and since when. */
export function FamilyStateBadge(props: { readonly state: FamilyState | null; readonly timezone: string }) {
  const { state } = props
  const format = useFormat()
  const kind = state?.kind ?? 'expected'
  const { icon: Shape, tone } = looks[kind]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Shape size={16} aria-hidden />
      {state
        ? words.since(words.states[kind], format.clock(state.since, props.timezone))
        : words.states[kind]}
    </span>
  )
}
