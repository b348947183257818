import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useState, type KeyboardEvent, type Ref } from 'react'
import type { Staff } from '@shared/domain/people/people'
import type { SlipChoice } from '@shared/domain/requests/reply-slip'
import type { SlipBox } from '@shared/domain/requests/slip-boxes'
import type { StudentId } from '@shared/kernel/ids'
import type { PeopleNames } from '@shared/words/people-names'
import { slipWords as words } from '@shared/words/screens/slips'
import { isNumber, readNumber, teachersTyped } from './typed-keys'

/** Where teachers are ticked by keys: the number of a box, or letters of a name and Enter. */
export function TeacherField(props: {
  readonly boxes: readonly SlipBox[]
  readonly staff: readonly Staff[]
  readonly children: readonly StudentId[]
  readonly names: PeopleNames
  readonly input: Ref<HTMLInputElement>
  readonly onToggle: (choice: SlipChoice) => void
  readonly onRanked: () => void
}) {
  const { boxes, staff, children, names, onToggle } = props
  const [typed, setTyped] = useState('')
  const list = useCombobox()
  const matches = useMemo(
    () => (isNumber(typed) ? [] : teachersTyped(typed, staff, boxes, children)),
    [typed, staff, boxes, children],
  )
  const isUnknown = isNumber(typed)
    ? readNumber(typed, boxes.length).kind === 'none'
    : typed.trim() !== '' && matches.length === 0
  // The first is chosen unless an arrow key chooses another.
  useEffect(() => {
    if (matches.length > 0) list.selectFirstOption()
    // oxlint-disable-next-line react/exhaustive-deps
  }, [matches])

  const tick = (choice: SlipChoice): void => {
    onToggle(choice)
    setTyped('')
    list.closeDropdown()
  }
  const tickNumber = (digits: string, ended: boolean): boolean => {
    const read = readNumber(digits, boxes.length, ended)
    const box = read.kind === 'box' ? boxes[read.at] : undefined
    if (box) tick({ studentId: box.studentId, staffId: box.staffId })
    return box !== undefined
  }
  const type = (text: string): void => {
    const value = text.trimStart()
    if (value === '*') return props.onRanked()
    if (isNumber(value) && tickNumber(value, false)) return
    setTyped(value)
    if (value === '' || isNumber(value)) list.closeDropdown()
    else list.openDropdown()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (typed === '') return
    if (isNumber(typed) && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault()
      tickNumber(typed, true)
    }
    // Enter saves the slip, but not while a name stands unfinished.
    else if (event.key === 'Enter' && matches.length === 0) event.preventDefault()
    else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setTyped('')
      list.closeDropdown()
    }
  }
  return (
    <Combobox
      store={list}
      withinPortal={false}
      onOptionSubmit={(key) => {
        const match = matches.find((choice) => keyOf(choice) === key)
        if (match) tick(match)
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={props.input}
          role="combobox"
          aria-autocomplete="list"
          label={words.teachers}
          description={isNumber(typed) ? words.moreDigits : words.teachersHint}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          error={isUnknown ? words.teacherUnknown : null}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={matches.length === 0}>
        <Combobox.Options aria-label={words.teachers}>
          {matches.map((choice) => (
            <Combobox.Option key={keyOf(choice)} value={keyOf(choice)}>
              {children.length > 1
                ? words.teacherFor(names.staffInFull(choice.staffId), names.studentInShort(choice.studentId))
                : names.staffInFull(choice.staffId)}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const keyOf = ({ studentId, staffId }: SlipChoice): string => `${studentId} ${staffId}`
