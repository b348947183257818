import { CloseButton, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import classes from './DataTable.module.css'
import { useFormat } from './use-format'

/** A search that is done elsewhere: what is typed, and what its box is called. */
export interface TableSearch {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly label: string
  readonly hint: string
}

/** Above a table: the filter by text, the screen's own filters, and how many rows are left. */
export function TableTools({
  box,
  label,
  search,
  filter,
  onFilter,
  onLeave,
  shown,
  all,
  children,
}: {
  readonly box: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly search: TableSearch | undefined
  readonly filter: string
  readonly onFilter: (filter: string) => void
  /** Down or Enter goes on to the rows. */
  readonly onLeave: () => void
  readonly shown: number
  readonly all: number
  readonly children: ReactNode
}) {
  const format = useFormat()
  return (
    <div className={classes.tools}>
      <TextInput
        ref={box}
        className={classes.filter}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
          else if (event.key === 'Escape' && filter !== '') onFilter('')
          else return
          event.preventDefault()
        }}
        placeholder={search?.hint ?? controlWords.filterHint}
        aria-label={search?.label ?? controlWords.filter(label)}
        data-page-start={search ? true : undefined}
        autoFocus={search !== undefined}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          filter === '' ? null : (
            <CloseButton size="sm" aria-label={controlWords.clearFilter} onClick={() => onFilter('')} />
          )
        }
      />
      {children}
      <Text size="sm" c="dimmed" role="status" className={classes.count}>
        {shown === all ? '' : controlWords.shown(format.number(shown), format.number(all))}
      </Text>
    </div>
  )
}
