import { Checkbox, SegmentedControl, Select } from '@mantine/core'
import { memo, useMemo } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { printWords as words } from '@shared/words/screens/print'
import type { EventDocument } from '@renderer/workflows/print'
import { useFormat } from '@renderer/ui/use-format'
import classes from './print.module.css'
import { staffOf, type Order, type Recipient } from './recipients'

/** What is printed, for whom and how. Null: no filter. */
export interface Choices {
  readonly document: EventDocument
  readonly paper: 'a4' | 'letter'
  readonly order: Order
  readonly form: string | null
  readonly staffId: string | null
  readonly unprinted: boolean
}

/** Not drawn anew with each step of a printing. */
export const PrintChoices = memo(function PrintChoices(props: {
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
  readonly conference: Conference
  readonly rows: readonly Recipient[]
}) {
  const format = useFormat()
  const { choices, onChange, conference, rows } = props
  const staff = useMemo(() => staffOf(conference, format), [conference, format])
  const forms = useMemo(
    () => [...new Set(rows.flatMap((row) => row.forms))].sort((a, b) => format.compare(a, b)),
    [rows, format],
  )
  return (
    <div className={classes.choices}>
      <SegmentedControl
        aria-label={words.document}
        value={choices.document}
        onChange={(document) => onChange({ ...choices, document, form: null, staffId: null })}
        data={(['letters', 'timetables'] as const).map((value) => ({ value, label: words.documents[value] }))}
      />
      <Select
        className={classes.select}
        label={words.paper}
        value={choices.paper}
        onChange={(paper) => paper && onChange({ ...choices, paper })}
        data={(['a4', 'letter'] as const).map((value) => ({ value, label: words.papers[value] }))}
        allowDeselect={false}
      />
      {choices.document === 'letters' && (
        <>
          <Select
            className={classes.select}
            label={words.order}
            value={choices.order}
            onChange={(order) => order && onChange({ ...choices, order })}
            data={(['name', 'form'] as const).map((value) => ({ value, label: words.orders[value] }))}
            allowDeselect={false}
          />
          <Select
            className={classes.select}
            label={words.form}
            placeholder={words.anyForm}
            value={choices.form}
            onChange={(form) => onChange({ ...choices, form })}
            data={forms}
            searchable
            clearable
          />
          <Select
            className={classes.select}
            label={words.teacher}
            placeholder={words.anyTeacher}
            value={choices.staffId}
            onChange={(staffId) => onChange({ ...choices, staffId })}
            data={staff.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            clearable
          />
          <Checkbox
            label={words.unprinted}
            checked={choices.unprinted}
            onChange={(event) => onChange({ ...choices, unprinted: event.currentTarget.checked })}
            mb={8}
          />
        </>
      )}
    </div>
  )
})
