import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { familyFinder } from '@shared/domain/evening/find-family'
import type { HouseholdId } from '@shared/kernel/ids'
import { checkInWords as words } from '@shared/words/screens/evening'
import { useFormat } from '@renderer/ui/use-format'
import classes from './evening.module.css'
import { expectedFamilies } from './families'
import type { ReceptionEvening } from './use-evening'

/** As many as are taken in at a glance. */
const mostShown = 8

/** Where a family is found by letters of a name, or by its code, typed or scanned; Enter chooses it. */
export function FamilyBox(props: {
  readonly evening: ReceptionEvening
  readonly label: string
  readonly hint: string
  readonly disabled?: boolean
  /** What to say of a family beside its name. */
  readonly note: (id: HouseholdId) => string
  readonly onChoose: (id: HouseholdId) => void
}) {
  const { evening, note } = props
  const { event } = evening
  const { conference } = event.index
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const list = useCombobox()
  const finder = useMemo(() => familyFinder(conference), [conference])
  const expected = useMemo(() => new Set(expectedFamilies(evening).map(({ id }) => id)), [evening])
  const found = useMemo(() => {
    const byCode = finder.byCode(typed)
    if (byCode !== null) return [byCode]
    const rows = finder
      .byName(typed)
      .map((id) => ({ id, name: event.names.household(id), isExpected: expected.has(id) }))
    return rows
      .toSorted((a, b) => Number(b.isExpected) - Number(a.isExpected) || format.compare(a.name, b.name))
      .map(({ id }) => id)
  }, [finder, typed, event, expected, format])
  const isUnknown = typed.trim().length >= 3 && found.length === 0

  const choose = (id: HouseholdId): void => {
    setTyped('')
    list.closeDropdown()
    input.current?.focus()
    props.onChoose(id)
  }
  const type = (text: string): void => {
    setTyped(text)
    list.resetSelectedOption()
    if (text.trim() === '') list.closeDropdown()
    else list.openDropdown()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && list.getSelectedOptionIndex() < 0) {
      // The only match needs no choosing; of several, Enter alone could take the wrong one.
      event.preventDefault()
      const [only] = found
      if (found.length === 1 && only !== undefined) choose(only)
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      type('')
    }
  }
  const shown = found.slice(0, mostShown)
  return (
    <Combobox
      store={list}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const match = found.find((one) => one === id)
        if (match !== undefined) choose(match)
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          role="combobox"
          aria-autocomplete="list"
          size="md"
          autoFocus
          data-page-start
          label={props.label}
          description={props.hint}
          disabled={props.disabled ?? false}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          error={isUnknown ? words.none : null}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={words.matches}>
          {shown.map((id) => (
            <Combobox.Option key={id} value={id}>
              <span className={classes.option}>
                <span>{event.names.household(id)}</span>
                <span className={classes.quiet}>{note(id)}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {found.length > 1 && (
          <Combobox.Footer>
            <span role="status" className={classes.quiet}>
              {words.several(format.counted(found.length, words.families))}
            </span>
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
