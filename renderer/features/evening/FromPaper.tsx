import { Button, SegmentedControl, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { familyTapKinds, inOrder, type FamilyTapKind } from '@shared/domain/evening/tap'
import { momentOf } from '@shared/kernel/calendar'
import type { HouseholdId } from '@shared/kernel/ids'
import { formatTime, type Instant } from '@shared/kernel/time'
import { readTypedTime } from '@shared/kernel/typed-time'
import { checkInWords, eveningWords, paperWords as words } from '@shared/words/screens/evening'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import classes from './evening.module.css'
import { FamilyBox } from './FamilyBox'
import type { ReceptionEvening } from './use-evening'
import { useTaps } from './use-taps'

/** A line that was typed in since the screen was opened. */
interface TypedLine {
  readonly householdId: HouseholdId
  readonly kind: FamilyTapKind
  readonly at: Instant
}

/** Types in what was written on paper while there was no computer. */
export function FromPaper({ evening }: { readonly evening: ReceptionEvening }) {
  const { names } = evening.event
  const format = useFormat()
  const taps = useTaps(evening)
  const [typed, setTyped] = useState(formatTime(evening.start))
  const [kind, setKind] = useState<FamilyTapKind>('here')
  const [lines, setLines] = useState<readonly TypedLine[]>([])
  const minute = readTypedTime(typed)

  const record = (householdId: HouseholdId): void => {
    if (minute === null) return
    const at = momentOf({ date: evening.date, secondOfDay: minute * 60 }, evening.timezone)
    const line = { householdId, kind, at }
    void taps.tap({ kind, householdId }, lineText(line), at)
    setLines((before) => [line, ...before])
  }
  const lineText = (line: TypedLine): string =>
    words.line(
      format.clock(line.at, evening.timezone),
      names.household(line.householdId),
      checkInWords.states[line.kind],
    )
  const tapOf = (line: TypedLine): string | undefined =>
    inOrder(evening.taps).findLast(
      ({ fact, at }) => fact.kind === line.kind && fact.householdId === line.householdId && at === line.at,
    )?.id
  const takeBack = (line: TypedLine): void => {
    const id = tapOf(line)
    if (id === undefined) return
    void taps.tap({ kind: 'undone', tapIds: [id] }, checkInWords.undone(names.household(line.householdId)))
    setLines((before) => before.filter((one) => one !== line))
  }

  return (
    <div className={classes.entry}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.quiet}>{words.text}</p>
      <div className={classes.paperFields}>
        <TextInput
          label={words.time}
          description={words.timeHint}
          value={typed}
          autoComplete="off"
          error={minute === null ? words.timeWrong : null}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div>
          <div className={classes.fieldLabel} id="evening-what">
            {words.what}
          </div>
          <SegmentedControl
            aria-labelledby="evening-what"
            value={kind}
            data={familyTapKinds.map((value) => ({ value, label: checkInWords.states[value] }))}
            onChange={setKind}
          />
        </div>
      </div>
      <FamilyBox
        evening={evening}
        label={words.box}
        hint={words.hint}
        disabled={minute === null}
        note={(id) => {
          const state = evening.state.families.get(id)
          return state ? checkInWords.states[state.kind] : ''
        }}
        onChoose={record}
      />
      <div role="status" className={classes.said}>
        {taps.said}
      </div>
      {taps.problem && <ErrorNotice what={eveningWords.notSaved} todo={eveningWords.notSavedTodo} />}
      {lines.length > 0 && (
        <section aria-label={words.recorded}>
          <Title order={3}>{words.recorded}</Title>
          <ul className={classes.lines}>
            {lines.map((line) => (
              <li key={`${line.householdId} ${line.kind} ${line.at}`}>
                {lineText(line)}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={words.takeBack(names.household(line.householdId))}
                  onClick={() => takeBack(line)}
                >
                  {checkInWords.undo}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
