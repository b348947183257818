import { Button } from '@mantine/core'
import { IconArrowForwardUp } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Action, MeetingRecord } from '@shared/domain/meetings/meeting'
import type { SchoolYear } from '@shared/domain/school/school'
import { idOf, type ActionId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { minutesWords as words } from '@shared/words/screens/minutes'
import type { Agreed, MinutesProblem } from '@renderer/services/minutes'
import { useApp } from '../app-context'
import { AgreedRows } from './AgreedRows'
import classes from './minutes.module.css'
import { namesOf } from './TargetsSection'

type WithNotice = (saving: Promise<Result<void, MinutesProblem>>) => Promise<Result<void, MinutesProblem>>

/** What is to be followed up after the meeting, each with an owner, a date and a state. */
export function ActionsSection(props: {
  readonly meeting: MeetingRecord
  readonly years: readonly SchoolYear[]
  readonly actions: readonly Action[]
  readonly withNotice: WithNotice
}) {
  const { meeting, actions, withNotice } = props
  const { minutes } = useApp().services
  const rows = useMemo(
    () =>
      actions.map(({ id, what, owner, due, state }) => ({
        id,
        agreed: { what, who: owner, by: due, state },
      })),
    [actions],
  )
  const followed = new Set(actions.map(({ targetId }) => targetId))
  const unfollowed = meeting.targets.some(({ id, what }) => !followed.has(id) && what.trim() !== '')
  const put = (id: string, row: Agreed, step: string) => {
    const known = actions.find((action) => action.id === id)
    return withNotice(
      minutes.putAction(
        {
          id: idOf<ActionId>(id),
          meetingId: meeting.id,
          targetId: known?.targetId ?? null,
          what: row.what,
          owner: row.who,
          due: row.by,
          state: row.state ?? 'open',
          outcome: known?.outcome ?? '',
          settledAt: known?.settledAt ?? null,
        },
        step,
      ),
    )
  }
  const remove = (id: string): void => {
    const known = actions.find((action) => action.id === id)
    if (known) void withNotice(minutes.removeAction(known))
  }
  return (
    <>
      <AgreedRows
        rows={rows}
        blankState="open"
        list={`actions ${meeting.id}`}
        words={words.action}
        names={namesOf(meeting)}
        from={meeting.facts.date}
        years={props.years}
        save={put}
        remove={remove}
      />
      {unfollowed && (
        <Button
          variant="subtle"
          color="gray"
          className={classes.start}
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          onClick={() => void withNotice(minutes.followTargets(meeting.id))}
        >
          {words.followTargets}
        </Button>
      )}
    </>
  )
}
