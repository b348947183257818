import { Anchor, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import { useFormat } from './use-format'

const words = rosterImportWords.check
const shownAtFirst = 50

/** The first of many rows, and a way to the others; `total` is more than `rows` where not all of them are at hand. */
export function ShownRows<Row>(props: {
  readonly rows: readonly Row[]
  readonly total?: number
  readonly children: (rows: readonly Row[]) => ReactNode
}) {
  const { rows, total = rows.length, children } = props
  const format = useFormat()
  const [isExpanded, setExpanded] = useState(false)
  const more = total - rows.length
  return (
    <>
      {children(isExpanded ? rows : rows.slice(0, shownAtFirst))}
      {!isExpanded && rows.length > shownAtFirst && (
        <Anchor component="button" type="button" mt="sm" onClick={() => setExpanded(true)}>
          {words.showAll(format.number(rows.length))}
        </Anchor>
      )}
      {more > 0 && (isExpanded || rows.length <= shownAtFirst) && (
        <Text size="sm" c="dimmed" mt="sm">
          {words.more(format.number(more))}
        </Text>
      )}
    </>
  )
}
