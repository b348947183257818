import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { householdOfCode, isReplyCode } from '@shared/domain/requests/reply-code'
import type { HouseholdId } from '@shared/kernel/ids'
import { requestWords } from '@shared/words/screens/requests'

const words = requestWords.form

/** The code on a slip that came back: it tells whose slip it is, however it was typed. */
export function ReplyCodeField(props: {
  readonly conference: Conference
  readonly hint?: string
  readonly autoFocus?: boolean
  /** Null: what stands there is no family's code, or not all of one yet. */
  readonly onRead: (household: HouseholdId | null) => void
}) {
  const { event, households } = props.conference
  const [typed, setTyped] = useState('')
  const find = (code: string): HouseholdId | null =>
    isReplyCode(code)
      ? householdOfCode(
          event.id,
          households.map(({ id }) => id),
          code,
        )
      : null
  return (
    <TextInput
      label={words.code}
      description={props.hint}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      error={isReplyCode(typed) && find(typed) === null ? words.codeUnknown : null}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        props.onRead(find(value))
      }}
    />
  )
}
