import { Button, SegmentedControl, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { EveningMeeting } from '@shared/domain/evening/meetings'
import {
  familyTapKinds,
  inOrder,
  meetingTapKinds,
  type FamilyTapKind,
  type MeetingTapKind,
  type TapFact,
} from '@shared/domain/evening/tap'
import { momentOf } from '@shared/kernel/calendar'
import type { HouseholdId } from '@shared/kernel/ids'
import { formatTime, type Instant } from '@shared/kernel/time'
import { readTypedTime } from '@shared/kernel/typed-time'
import { checkInWords, eveningWords, paperWords as words, runningWords } from '@shared/words/screens/evening'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import classes from './evening.module.css'
import { FamilyBox } from './FamilyBox'
import { MeetingOnPaper } from './MeetingOnPaper'
import { meetingNames } from './meeting-names'
import type { ReceptionEvening } from './use-evening'
import { useTaps } from './use-taps'

type PaperKind = FamilyTapKind | MeetingTapKind

/** A line that was typed in since the screen was opened. */
interface TypedLine {
  readonly fact: Exclude<TapFact, { readonly kind: 'undone' }>
  readonly at: Instant
}

/** Types in what was written on paper while there was no computer. */
export function FromPaper({ evening }: { readonly evening: ReceptionEvening }) {
  const format = useFormat()
  const names = meetingNames(evening.event, format)
  const taps = useTaps(evening)
  const [typed, setTyped] = useState(formatTime(evening.start))
  const [kind, setKind] = useState<PaperKind>('here')
  /** The family of several meetings, one of which is meant. */
  const [asked, setAsked] = useState<HouseholdId | null>(null)
  const [lines, setLines] = useState<readonly TypedLine[]>([])
  const minute = readTypedTime(typed)
  const meetingsOf = (id: HouseholdId): readonly EveningMeeting[] =>
    evening.meetings.filter(({ householdIds }) => householdIds.includes(id))

  const record = (fact: TypedLine['fact']): void => {
    if (minute === null) return
    const at = momentOf({ date: evening.date, secondOfDay: minute * 60 }, evening.timezone)
    const line = { fact, at }
    void taps.tap(fact, lineText(line), at)
    setLines((before) => [line, ...before])
    setAsked(null)
  }
  const choose = (householdId: HouseholdId): void => {
    if (!isOfMeeting(kind)) return record({ kind, householdId })
    const [only, ...others] = meetingsOf(householdId)
    if (only === undefined) taps.say(words.noMeeting(evening.event.names.household(householdId)))
    else if (others.length > 0) setAsked(householdId)
    else record({ kind, requestId: only.id })
  }
  const about = ({ fact }: TypedLine): string => {
    if ('householdId' in fact) return evening.event.names.household(fact.householdId)
    const meeting = evening.meetings.find(({ id }) => id === fact.requestId)
    return meeting === undefined ? '' : words.meeting(names.family(meeting), names.teacher(meeting))
  }
  const lineText = (line: TypedLine): string =>
    words.line(format.clock(line.at, evening.timezone), about(line), kindWords[line.fact.kind])
  const takeBack = (line: TypedLine): void => {
    const id = inOrder(evening.taps).findLast(({ fact, at }) => at === line.at && isSame(fact, line.fact))?.id
    if (id === undefined) return
    void taps.tap({ kind: 'undone', tapIds: [id] }, checkInWords.undone(about(line)))
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
            data={paperKinds.map((value) => ({ value, label: kindWords[value] }))}
            onChange={(value) => {
              setKind(value)
              setAsked(null)
            }}
          />
        </div>
      </div>
      {asked !== null && isOfMeeting(kind) ? (
        <MeetingOnPaper
          family={evening.event.names.household(asked)}
          meetings={meetingsOf(asked)}
          names={names}
          onChoose={({ id }) => record({ kind, requestId: id })}
          onBack={() => setAsked(null)}
        />
      ) : (
        <FamilyBox
          evening={evening}
          label={words.box}
          hint={words.hint}
          disabled={minute === null}
          note={(id) => {
            const state = evening.state.families.get(id)
            return state ? checkInWords.states[state.kind] : ''
          }}
          onChoose={choose}
        />
      )}
      <div role="status" className={classes.said}>
        {taps.said}
      </div>
      {taps.problem && <ErrorNotice what={eveningWords.notSaved} todo={eveningWords.notSavedTodo} />}
      {lines.length > 0 && (
        <section aria-label={words.recorded}>
          <Title order={3}>{words.recorded}</Title>
          <ul className={classes.lines}>
            {lines.map((line) => (
              <li key={JSON.stringify(line)}>
                {lineText(line)}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={words.takeBack(about(line))}
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

const paperKinds: readonly PaperKind[] = [...familyTapKinds, ...meetingTapKinds]
const kindWords: Readonly<Record<PaperKind, string>> = {
  ...checkInWords.states,
  started: runningWords.started,
  finished: runningWords.finished,
}

const isOfMeeting = (kind: PaperKind): kind is MeetingTapKind => meetingTapKinds.some((one) => one === kind)

const isSame = (a: TapFact, b: TypedLine['fact']): boolean =>
  a.kind === b.kind && subjectOf(a) === subjectOf(b)

const subjectOf = (fact: TapFact): string =>
  'householdId' in fact ? fact.householdId : 'requestId' in fact ? fact.requestId : ''
