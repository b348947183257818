import { ActionIcon, Skeleton, Text, Title, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { memo, useEffect, useState } from 'react'
import type { Page } from '@shared/print/page'
import { printWords as words } from '@shared/words/screens/print'
import { AtRestNotice } from '@renderer/features/AtRestNotice'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import { PageSheet } from './PageSheet'
import classes from './print.module.css'
import type { Recipient } from './recipients'
import type { Opened } from './use-opened-print'
import { usePaperFont } from './use-paper-font'

/** The pages of one recipient, and the way to the next. */
export const Preview = memo(function Preview(props: {
  readonly opened: Opened
  readonly recipients: readonly Recipient[]
  readonly shown: Recipient | null
  readonly onShow: (recipient: Recipient) => void
}) {
  usePaperFont()
  const format = useFormat()
  const { opened, recipients, shown } = props
  const pages = usePages(opened, shown?.id ?? null)
  const at = recipients.findIndex((one) => one.id === shown?.id)
  const step = (by: number) => {
    const next = recipients[at + by]
    return { disabled: !next, onClick: () => next && props.onShow(next) }
  }
  return (
    <section className={classes.preview} aria-label={words.preview}>
      <div className={classes.previewHead}>
        <Title order={2} className={classes.previewTitle}>
          {shown?.name ?? words.preview}
        </Title>
        <Text size="sm" c="dimmed" className={classes.position} role="status">
          {at >= 0 && words.position(format.number(at + 1), format.number(recipients.length))}
        </Text>
        <Tooltip label={words.previous}>
          <ActionIcon aria-label={words.previous} {...step(-1)}>
            <IconChevronLeft size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words.next}>
          <ActionIcon aria-label={words.next} {...step(1)}>
            <IconChevronRight size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.surface} tabIndex={0} role="group" aria-label={words.preview} key={shown?.id}>
        {opened.kind === 'store-at-rest' ? (
          <AtRestNotice problem={opened.problem} />
        ) : opened.kind === 'broken' ? (
          <ErrorNotice what={words.broken} todo={words.brokenTodo} />
        ) : shown === null ? (
          <Text size="sm" c="dimmed">
            {words.nobody}
          </Text>
        ) : pages === null ? (
          <Skeleton className={classes.sheet} radius={0} style={{ aspectRatio: '1 / 1.414' }} />
        ) : (
          pages.map((page) => <PageSheet key={page.number} page={page} />)
        )}
      </div>
    </section>
  )
})

/** The pages of a recipient; null until they are laid out. The former ones stay until then, so that nothing flickers. */
function usePages(opened: Opened, recipient: string | null): readonly Page[] | null {
  const print = opened.kind === 'open' ? opened.print : null
  const [pages, setPages] = useState<readonly Page[] | null>(null)
  useEffect(() => {
    if (!print || recipient === null) return
    let wanted = true
    print.pages(recipient).then(
      (laid) => {
        if (wanted) setPages(laid)
      },
      // A closed document has been opened anew: its pages come from there.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [print, recipient])
  return pages
}
