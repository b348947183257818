import { Button, Group, Select, TextInput, VisuallyHidden } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import {
  blankAnswers,
  isBlank,
  newestSlip,
  positionOf,
  toggleChoice,
  type ReplySlip,
  type SlipAnswers,
  type SlipChoice,
} from '@shared/domain/requests/reply-slip'
import { childrenOf, slipBoxes, timeBoxes } from '@shared/domain/requests/slip-boxes'
import { slipOutcome } from '@shared/domain/requests/slip-outcome'
import type { TeachingGroup } from '@shared/domain/people/people'
import type { HouseholdId } from '@shared/kernel/ids'
import { spokenLanguage } from '@shared/kernel/language'
import { slipWords as words } from '@shared/words/screens/slips'
import { KeyHint } from '@renderer/ui/KeyHint'
import { LanguageSelect } from '@renderer/ui/LanguageSelect'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../event-view/event-plan'
import { ReplyCodeField } from '../event-view/slips/ReplyCodeField'
import { EarlierSlip } from './EarlierSlip'
import { withNeed, type Need } from './slip-keys'
import classes from './slips.module.css'
import { TeacherBoxes } from './TeacherBoxes'
import { TeacherField } from './TeacherField'
import { TimeBoxes } from './TimeBoxes'
import { TimesField } from './TimesField'

/** A slip that was typed and not kept yet. */
export interface TypedSlip {
  readonly householdId: HouseholdId
  readonly answers: SlipAnswers
  /** The family's earlier slip, which it takes the place of. */
  readonly replaces: ReplySlip['id'] | null
}

/** One slip, from its code to Enter, by keys alone. Drawn anew for each slip. */
export function SlipEntry(props: {
  readonly event: EventPlan
  readonly groups: readonly TeachingGroup[]
  readonly slips: readonly ReplySlip[]
  /** A slip that was typed before, to go on with; null: a new one. */
  readonly initial: Omit<TypedSlip, 'replaces'> | null
  /** Whether `initial` is the stored slip that is being corrected: it is no double of itself. */
  readonly isCorrection: boolean
  readonly onSave: (slip: TypedSlip) => void
  readonly onClear: () => void
}) {
  const { event, initial } = props
  const { conference } = event.index
  const format = useFormat()
  const [householdId, setHouseholdId] = useState(initial?.householdId ?? null)
  const [answers, setAnswers] = useState(initial?.answers ?? blankAnswers)
  const [isConfirming, setConfirming] = useState(false)
  const [spoken, setSpoken] = useState('')
  const teachers = useRef<HTMLInputElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const household = householdId === null ? null : (event.index.households.get(householdId) ?? null)
  const family = useFamily(props, householdId)
  const hours = useMemo(() => timeBoxes(conference.event), [conference.event])
  const earlier = householdId === null ? null : newestSlip(props.slips, householdId)
  const isDouble = earlier !== null && !props.isCorrection

  useEffect(() => {
    if (householdId !== null) teachers.current?.focus()
  }, [householdId])

  const change = (to: SlipAnswers): void => {
    setAnswers(to)
    setConfirming(false)
  }
  const find = (id: HouseholdId | null): void => {
    setHouseholdId(id)
    change({ ...blankAnswers, accessNeeds: (id && event.index.households.get(id)?.accessNeeds) ?? '' })
  }
  const toggle = (choice: SlipChoice): void => {
    const choices = toggleChoice(answers.choices, choice)
    const name = event.names.staff(choice.staffId)
    setSpoken(positionOf(choices, choice) === null ? words.tickTaken(name) : words.ticked(name))
    change({ ...answers, choices })
  }
  const toggleRanked = (): void => change({ ...answers, isRanked: !answers.isRanked })
  const toggleNeed = (need: Need): void => {
    const letter = household?.letterLanguage ?? format.locale
    const likely = spokenLanguage(letter) === spokenLanguage(format.locale) ? null : letter
    change(withNeed(answers, need, household?.interpreterLanguage ?? likely))
  }
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault()
    if (householdId === null) return
    if ((isDouble || isBlank(answers)) && !isConfirming) {
      setConfirming(true)
      saveButton.current?.focus()
      return
    }
    props.onSave({ householdId, answers, replaces: earlier?.id ?? null })
  }
  const onKeyDown = (pressed: KeyboardEvent): void => {
    if (pressed.key === 'Escape' && !pressed.defaultPrevented) props.onClear()
  }
  const fields = {
    answers,
    onNeed: toggleNeed,
    onTimes: (times: SlipAnswers['times']) => change({ ...answers, times }),
  }

  return (
    <form className={classes.entry} aria-label={words.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      <div className={classes.who}>
        {initial === null && (
          <>
            <ReplyCodeField conference={conference} autoFocus onRead={find} />
            <FamilySelect event={event} value={householdId} onFind={find} />
          </>
        )}
        {household && (
          <div className={classes.family} role="status">
            <strong>{event.names.household(household.id)}</strong>
            <span className={classes.quiet}>
              {format.list(family.children.map((child) => event.names.studentWithForm(child)))}
            </span>
          </div>
        )}
      </div>
      {household && (
        <div className={classes.slip}>
          <div className={classes.column}>
            <TeacherField
              {...family}
              staff={conference.staff}
              names={event.names}
              input={teachers}
              onToggle={toggle}
              onRanked={toggleRanked}
            />
            <TeacherBoxes
              {...family}
              answers={answers}
              names={event.names}
              onToggle={toggle}
              onRanked={toggleRanked}
            />
            <WithoutTick event={event} householdId={household.id} answers={answers} earlier={earlier} />
          </div>
          <div className={classes.column}>
            <TimesField boxes={hours} {...fields} />
            <TimeBoxes boxes={hours} {...fields} />
            {answers.wantsInterpreter && (
              <LanguageSelect
                label={words.interpreterLanguage}
                noneLabel={words.languageUnknown}
                value={answers.interpreterLanguage}
                onChange={(interpreterLanguage) => change({ ...answers, interpreterLanguage })}
              />
            )}
            <TextInput
              label={words.accessNeeds}
              value={answers.accessNeeds}
              onChange={({ currentTarget: { value } }) => change({ ...answers, accessNeeds: value })}
            />
            <TextInput
              label={words.comment}
              value={answers.comment}
              onChange={({ currentTarget: { value } }) => change({ ...answers, comment: value })}
            />
          </div>
          {earlier && isDouble && (
            <EarlierSlip
              slip={earlier}
              answers={answers}
              texts={{ format, names: event.names, sessions: event.index.sessions }}
              timezone={conference.event.timezone}
            />
          )}
        </div>
      )}
      {household && (
        <div className={classes.end}>
          <Group gap="xs">
            <Button
              ref={saveButton}
              type="submit"
              rightSection={<KeyHint keys={words.saveKey} />}
              variant={isDouble ? 'default' : 'filled'}
            >
              {isDouble ? words.replace : isBlank(answers) ? words.keepBlank : words.save}
            </Button>
            <Button
              variant="default"
              rightSection={<KeyHint keys={words.clearKey} />}
              onClick={props.onClear}
            >
              {words.clear}
            </Button>
          </Group>
          <div role="status">
            {isConfirming && <Note>{isDouble ? words.confirmReplace : words.confirmBlank}</Note>}
          </div>
        </div>
      )}
    </form>
  )
}

/** The children of a family and the boxes of their teachers. */
function useFamily(
  { event, groups }: { readonly event: EventPlan; readonly groups: readonly TeachingGroup[] },
  householdId: HouseholdId | null,
) {
  const { conference } = event.index
  return useMemo(() => {
    if (householdId === null) return { children: [], boxes: [] }
    return {
      children: childrenOf(conference, householdId),
      boxes: slipBoxes({ ...conference, groups }, householdId),
    }
  }, [conference, groups, householdId])
}

/** For a slip whose code cannot be read. */
function FamilySelect(props: {
  readonly event: EventPlan
  readonly value: HouseholdId | null
  readonly onFind: (id: HouseholdId | null) => void
}) {
  const { event } = props
  const { households } = event.index.conference
  const data = useMemo(
    () => households.map(({ id }) => ({ value: id, label: event.names.household(id) })),
    [households, event.names],
  )
  return (
    <Select
      label={words.find}
      placeholder={words.findHint}
      searchable
      limit={40}
      nothingFoundMessage={words.nobody}
      data={data}
      value={props.value}
      onChange={(value) => props.onFind(households.find(({ id }) => id === value)?.id ?? null)}
    />
  )
}

/** How many requests go when the slip is saved as it stands. */
function WithoutTick(props: {
  readonly event: EventPlan
  readonly householdId: HouseholdId
  readonly answers: SlipAnswers
  readonly earlier: ReplySlip | null
}) {
  const { event, householdId, answers, earlier } = props
  const format = useFormat()
  const { withdrawn } = slipOutcome(answers, {
    householdId,
    requests: event.index.conference.requests,
    announced: new Set((event.announced?.appointments ?? []).map(({ requestId }) => requestId)),
    earlier,
  })
  if (withdrawn.length === 0) return null
  return <Note>{words.willWithdraw(format.counted(withdrawn.length, words.unticked))}</Note>
}
