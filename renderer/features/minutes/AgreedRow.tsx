import { ActionIcon, Autocomplete, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { FocusEvent, KeyboardEvent } from 'react'
import type { Action } from '@shared/domain/meetings/meeting'
import type { SchoolYear } from '@shared/domain/school/school'
import type { Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { actionStateWords, minutesWords } from '@shared/words/screens/minutes'
import type { Agreed } from '@renderer/services/minutes'
import { useApp } from '../app-context'
import { useDraft } from '../use-draft'
import { DueDateInput } from './DueDateInput'
import { useFormat } from '@renderer/ui/use-format'
import classes from './minutes.module.css'

export const blankAgreed = (state: Action['state'] | null): Agreed => ({ what: '', who: '', by: null, state })

const sameAgreed = (a: Agreed, b: Agreed): boolean =>
  a.what === b.what && a.who === b.who && a.by === b.by && a.state === b.state
const isBlank = (row: Agreed): boolean => row.what.trim() === '' && row.who.trim() === '' && row.by === null

export interface AgreedRowProps {
  /** Names the row among all drafts. */
  readonly draftKey: string
  readonly stored: Agreed
  readonly words: typeof minutesWords.target | typeof minutesWords.childTarget | typeof minutesWords.action
  /** Its place as a person counts: 1, 2, 3. */
  readonly place: string
  readonly isNew: boolean
  /** Who may own it: the child, the family, the staff. */
  readonly names: readonly string[]
  readonly from: LocalDate
  readonly years: readonly SchoolYear[]
  readonly save: (row: Agreed, step: string) => Promise<Result<void, unknown>>
  readonly remove: () => void
  /** The row is written: on to the next one. */
  readonly onDone: () => void
}

export function AgreedRow(props: AgreedRowProps) {
  const { words, place, isNew } = props
  const { rows } = useApp().services.drafts
  const format = useFormat()
  const draft = useDraft(rows, props.draftKey, props.stored, {
    label: words.row(place),
    text: ({ what, who, by }) =>
      [what, who, by === null ? '' : format.shortDate(by)].filter((part) => part !== '').join(' · '),
    same: sameAgreed,
    allows: () => true,
    save: props.save,
  })
  const row = draft.value
  const change = (part: Partial<Agreed>): void => draft.change({ ...row, ...part })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    // In an open list Enter takes a name.
    if (event.target instanceof HTMLElement && event.target.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    draft.leave()
    if (!isBlank(row)) props.onDone()
  }
  const remove = (): void => {
    draft.discard()
    if (!isNew) props.remove()
  }
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    if (isBlank(row)) remove()
    else draft.leave()
  }
  return (
    <div
      role="group"
      aria-label={words.row(place)}
      className={classes.agreed}
      data-state={row.state !== null && !isNew}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <TextInput
        aria-label={`${words.what}, ${words.row(place)}`}
        placeholder={isNew ? words.hint : words.what}
        value={row.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
        classNames={{ root: classes.what, input: classes.rowInput }}
        data-row-what
      />
      <Autocomplete
        aria-label={`${words.who}, ${words.row(place)}`}
        placeholder={words.who}
        data={props.names}
        value={row.who}
        onChange={(who) => change({ who })}
        classNames={{ input: classes.rowInput }}
        selectFirstOptionOnChange
      />
      <DueDateInput
        label={`${words.by}, ${words.row(place)}`}
        value={row.by}
        from={props.from}
        years={props.years}
        onChange={(by) => change({ by })}
      />
      {row.state !== null && !isNew && (
        <Select
          aria-label={`${minutesWords.actionState}, ${words.row(place)}`}
          data={actionStates}
          value={row.state}
          onChange={(state) =>
            change({ state: actionStates.find(({ value }) => value === state)?.value ?? row.state })
          }
          allowDeselect={false}
          classNames={{ input: classes.rowInput }}
        />
      )}
      {!(isNew && isBlank(row)) && (
        <ActionIcon aria-label={words.remove(place)} onClick={remove} className={classes.removeRow}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  )
}

export const actionStates = (['open', 'done', 'dropped'] as const).map((value) => ({
  value,
  label: actionStateWords[value],
}))
