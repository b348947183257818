import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { isBeforePlanning, type EventDocument } from '@shared/domain/plan/paper'
import type { Conference } from '@shared/domain/plan/plan'
import { parseDate } from '@shared/kernel/time'
import { printWords as words } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import type { PrintRun } from '@renderer/services/print'
import { useFormat } from '@renderer/ui/use-format'
import classes from './print.module.css'
import { staffOf, type Order, type Recipient } from './recipients'

/** What is printed, its recipients and format. Null: no filter. */
export interface Choices extends Pick<
  PrintRun,
  'document' | 'paper' | 'of' | 'nameStyle' | 'envelope' | 'deadline' | 'files'
> {
  readonly order: Order
  readonly form: string | null
  readonly staffId: string | null
  readonly unprinted: boolean
}

type SchoolPaper = 'a4' | 'letter'

/** The sheets that a document fits on, the one that it is made for first. */
export function papersFor(document: EventDocument, school: SchoolPaper): readonly Choices['paper'][] {
  const usual: readonly SchoolPaper[] = school === 'a4' ? ['a4', 'letter'] : ['letter', 'a4']
  if (document === 'poster') return ['a3-wide']
  if (document === 'itinerary') return ['a6', 'a5', ...usual]
  return document === 'letter' || document === 'timetable' ? [...usual, 'a5'] : usual
}

const documentsFor = (isPlanned: boolean) =>
  printDocumentWords.groups.map((one) => ({
    group: one.group,
    items: one.documents.map((value) => ({
      value,
      label: printDocumentWords.title(value),
      disabled: !isPlanned && !isBeforePlanning(value),
    })),
  }))
const papersWidth = 'min(920px, calc(100vw - 32px))'
const [unplanned, planned] = [documentsFor(false), documentsFor(true)]

interface PrintChoicesProps {
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
  readonly conference: Conference
  readonly rows: readonly Recipient[]
  /** The newest announced revision; null before any. */
  readonly revision: number | null
  /** There is a plan to print from. */
  readonly isPlanned: boolean
  readonly schoolPaper: SchoolPaper
}

/** Not drawn anew with each step of a printing. */
export const PrintChoices = memo(function PrintChoices(props: PrintChoicesProps) {
  const { choices, onChange } = props
  const isShort = useMediaQuery('(max-height: 30em)', false, { getInitialValueInEffect: false })
  const [more, setMore] = useState(false)
  return (
    <div className={classes.choices}>
      <Select
        className={classes.document}
        label={words.document}
        value={choices.document}
        onChange={(document) =>
          document && onChange({ ...choices, document, form: null, staffId: null, unprinted: false })
        }
        data={props.isPlanned ? planned : unplanned}
        allowDeselect={false}
        // All papers at once: a column for each group, so that none is below the edge of a short window.
        floatingHeight="viewport"
        comboboxProps={{ width: papersWidth, position: 'bottom-start' }}
        classNames={{ group: classes.papers ?? '', option: classes.paperOption ?? '' }}
      />
      {isShort && (
        <Button
          variant="default"
          aria-expanded={more}
          rightSection={more ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          onClick={() => setMore(!more)}
        >
          {words.moreChoices}
        </Button>
      )}
      {(more || !isShort) && <MoreChoices {...props} />}
    </div>
  )
})

/** All but which document: on a short window they are asked for, so that the list below stays in view. */
function MoreChoices(props: PrintChoicesProps) {
  const format = useFormat()
  const { choices, onChange, revision } = props
  const papers = papersFor(choices.document, props.schoolPaper)
  return (
    <>
      <Select
        className={classes.paper}
        label={words.paper}
        value={choices.paper}
        onChange={(paper) => paper && onChange({ ...choices, paper })}
        data={papers.map((value) => ({ value, label: words.papers[value] }))}
        allowDeselect={false}
      />
      {revision !== null && (
        <Select
          className={classes.select}
          label={words.plan}
          value={choices.of}
          onChange={(of) => of && onChange({ ...choices, of })}
          data={[
            { value: 'announced' as const, label: words.plans.announced(format.number(revision)) },
            { value: 'working' as const, label: words.plans.working },
          ]}
          allowDeselect={false}
        />
      )}
      {choices.document === 'invitation' && (
        <TextInput
          className={classes.select}
          type="date"
          label={words.deadline}
          value={choices.deadline ?? ''}
          onChange={(event) => {
            const date = parseDate(event.currentTarget.value)
            onChange({ ...choices, deadline: date.ok ? date.value : null })
          }}
        />
      )}
      {choices.document === 'letter' && <LetterChoices {...props} />}
      {choices.document === 'door-sign' && (
        <SegmentedControl
          aria-label={words.nameStyle}
          value={choices.nameStyle}
          onChange={(nameStyle) => onChange({ ...choices, nameStyle })}
          data={(['initials', 'times'] as const).map((value) => ({ value, label: words.nameStyles[value] }))}
        />
      )}
      <SegmentedControl
        aria-label={words.files}
        value={choices.files}
        onChange={(files) => onChange({ ...choices, files })}
        data={(['one', 'each'] as const).map((value) => ({ value, label: words.filesAs[value] }))}
      />
      <Checkbox
        label={words.unprinted}
        checked={choices.unprinted}
        onChange={(event) => onChange({ ...choices, unprinted: event.currentTarget.checked })}
        mb={8}
      />
    </>
  )
}

/** The recipients of letters, and their order. */
function LetterChoices(props: {
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
    <>
      <Select
        className={classes.select}
        label={words.envelope}
        value={choices.envelope}
        onChange={(envelope) => envelope && onChange({ ...choices, envelope })}
        data={(['none', 'dl'] as const).map((value) => ({ value, label: words.envelopes[value] }))}
        allowDeselect={false}
      />
      <Select
        className={classes.narrow}
        label={words.order}
        value={choices.order}
        onChange={(order) => order && onChange({ ...choices, order })}
        data={(['name', 'form'] as const).map((value) => ({ value, label: words.orders[value] }))}
        allowDeselect={false}
      />
      <Select
        className={classes.narrow}
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
    </>
  )
}
