import { VisuallyHidden } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconDeviceLaptop,
  IconLock,
  IconPencil,
  IconPinned,
  IconSend,
  type Icon,
} from '@tabler/icons-react'
import { stateWords, type StateName } from '@shared/words/screens/controls'
import classes from './StateBadge.module.css'

type Tone = 'good' | 'bad' | 'warn' | 'announced' | 'quiet'
const looks: Record<StateName, { readonly icon: Icon; readonly tone: Tone }> = {
  placed: { icon: IconCircleCheck, tone: 'good' },
  pinned: { icon: IconPinned, tone: 'announced' },
  announced: { icon: IconSend, tone: 'announced' },
  changed: { icon: IconAlertTriangle, tone: 'warn' },
  unplaced: { icon: IconCircleDashed, tone: 'bad' },
  waiting: { icon: IconClock, tone: 'quiet' },
  notBegun: { icon: IconCircleDashed, tone: 'quiet' },
  draft: { icon: IconPencil, tone: 'quiet' },
  final: { icon: IconLock, tone: 'good' },
  noPack: { icon: IconCircleDashed, tone: 'quiet' },
  packOut: { icon: IconDeviceLaptop, tone: 'announced' },
  packReturned: { icon: IconCircleCheck, tone: 'good' },
}

/** A state by colour, shape and word together; `words` may say it more closely ("Tue 16:05"), `whole` says it all by itself. */
export function StateBadge(props: {
  readonly state: StateName
  readonly words?: string
  readonly whole?: string
}) {
  const { icon: Shape, tone } = looks[props.state]
  const word = stateWords[props.state]
  return (
    <span className={classes.badge} data-tone={tone} title={props.words === undefined ? undefined : word}>
      <Shape size={14} stroke={2} aria-hidden className={classes.shape} />
      {props.words === undefined ? (
        (props.whole ?? word)
      ) : (
        <>
          <VisuallyHidden>{word} </VisuallyHidden>
          {props.words}
        </>
      )}
    </span>
  )
}
