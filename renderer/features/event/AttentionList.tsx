import { Anchor } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowRight,
  IconCircleCheck,
  IconCircleX,
  type Icon,
} from '@tabler/icons-react'
import { eventWords } from '@shared/words/screens/event'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { hrefOf } from '@renderer/ui/routes'
import { useUnreadable } from '@renderer/ui/unreadable'
import type { AttentionItem } from './attention'
import classes from './event.module.css'

const icons: Record<AttentionItem['tone'], Icon> = {
  bad: IconCircleX,
  warn: IconAlertTriangle,
  plain: IconArrowRight,
}

export function AttentionList(props: { readonly items: readonly AttentionItem[] }) {
  const unread = useUnreadable()
  if (props.items.length === 0 && unread > 0)
    return <p className={classes.note}>{unreadableWords.cannotRead}</p>
  if (props.items.length === 0) {
    return (
      <p className={classes.calm}>
        <IconCircleCheck size={16} aria-hidden /> {eventWords.nothingToAttend}
      </p>
    )
  }
  return (
    <ul className={classes.attention}>
      {props.items.map(({ text, tone, path }) => {
        const Shape = icons[tone]
        return (
          <li key={text} data-tone={tone}>
            <Shape size={16} aria-hidden className={classes.attentionIcon} />
            <span>
              {text}
              {path !== null && (
                <>
                  {' '}
                  <Anchor underline="always" href={hrefOf(path)} aria-label={`${eventWords.see}: ${text}`}>
                    {eventWords.see}
                  </Anchor>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
