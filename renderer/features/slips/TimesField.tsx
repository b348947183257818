import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { SlipAnswers } from '@shared/domain/requests/reply-slip'
import { isTimeTicked, toggleTime } from '@shared/domain/requests/reply-slip'
import type { SessionPart, TimeBox } from '@shared/domain/requests/slip-boxes'
import { slipWords as words } from '@shared/words/screens/slips'
import { needKeys, partKeys, timeOf, type Need } from './slip-keys'
import { isNumber, readNumber } from './typed-keys'

/** Where times and needs are ticked by keys; nothing that is typed stays in it. */
export function TimesField(props: {
  readonly boxes: readonly TimeBox[]
  readonly answers: SlipAnswers
  readonly onTimes: (times: SlipAnswers['times']) => void
  readonly onNeed: (need: Need) => void
}) {
  const { boxes, answers, onTimes } = props
  const [typed, setTyped] = useState('')
  const tickNumber = (digits: string, ended: boolean): void => {
    const read = readNumber(digits, boxes.length, ended)
    const box = read.kind === 'box' ? boxes[read.at] : undefined
    if (box) onTimes(toggleTime(answers.times, timeOf(box)))
    setTyped(read.kind === 'more' ? digits : '')
  }
  const type = (text: string): void => {
    if (isNumber(text)) return tickNumber(text, false)
    const letter = text.at(-1)?.toLowerCase()
    setTyped('')
    const part = partKeys.find(({ key }) => key === letter)
    const need = needKeys.find(({ key }) => key === letter)
    if (part) onTimes(withPart(answers.times, boxes, part.part))
    if (need) props.onNeed(need.need)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (typed === '' || (event.key !== ' ' && event.key !== 'Enter')) return
    event.preventDefault()
    tickNumber(typed, true)
  }
  return (
    <TextInput
      label={words.times}
      description={typed === '' ? words.timesHint : words.moreDigits}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => typed !== '' && tickNumber(typed, true)}
    />
  )
}

/** Ticks a part of every session, or takes all of its ticks away where it has them all. */
function withPart(
  times: SlipAnswers['times'],
  boxes: readonly TimeBox[],
  part: SessionPart,
): SlipAnswers['times'] {
  const own = boxes.filter((box) => box.part === part)
  const open = own.filter((box) => !isTimeTicked(times, box))
  return (open.length > 0 ? open : own).reduce((all, box) => toggleTime(all, timeOf(box)), times)
}
