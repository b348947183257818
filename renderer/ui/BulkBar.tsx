import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import classes from './DataTable.module.css'
import { useFormat } from './use-format'

/** What can be done to the rows chosen; says how many there are. */
export function BulkBar(props: {
  readonly count: number
  readonly onClear: () => void
  readonly children: ReactNode
}) {
  const format = useFormat()
  if (props.count === 0) return null
  return (
    <div className={classes.bulk} role="group" aria-label={controlWords.chosen(format.number(props.count))}>
      <span className={classes.bulkCount} role="status">
        {controlWords.chosen(format.number(props.count))}
      </span>
      {props.children}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onClear}>
        {controlWords.clearChoice}
      </Button>
    </div>
  )
}
