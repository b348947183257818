import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { assertNever } from '@shared/kernel/assert-never'
import type { EveningMeeting } from '@shared/domain/evening/meetings'
import { proposalsFor, type Proposal } from '@shared/domain/evening/proposals'
import { lateness, type Bands } from '@shared/domain/evening/running'
import { formatTime } from '@shared/kernel/time'
import { runningWords as words } from '@shared/words/screens/evening'
import { useFormat } from '@renderer/ui/use-format'
import type { BoardOutcome } from '@renderer/services/board'
import { useApp } from '../app-context'
import { describeIn } from '../event-view/describe'
import { problemSentence } from '../event-view/problem-words'
import { useCommands } from '../event-view/use-commands'
import { BandText } from './BandText'
import classes from './evening.module.css'
import type { MeetingNames } from './meeting-names'
import type { ReceptionEvening } from './use-evening'

/** A meeting that is likely to start late, and what can be done for its family. */
export function DelayedMeeting(props: {
  readonly meeting: EveningMeeting
  readonly evening: ReceptionEvening
  readonly bands: Bands
  readonly names: MeetingNames
}) {
  const { meeting, evening, bands, names } = props
  const format = useFormat()
  const { event } = evening
  const { board } = useApp().services
  const { run, feedback } = useCommands()
  const [isAsked, setAsked] = useState(false)
  const proposals = useProposals(props, isAsked)
  const describe = describeIn(event, format)

  const carryOut = (proposal: Proposal): BoardOutcome => {
    const eventId = event.index.conference.event.id
    const { sessionId } = meeting.rows[0]
    switch (proposal.kind) {
      case 'swap':
        return board.makeRoom(eventId, {
          kind: 'move',
          moves: proposal.moves,
          announced: 0,
          appointments: [],
        })
      case 'other-first':
        return board.moveTo(eventId, proposal.meeting.id, sessionId, proposal.start)
      case 'catch-up':
        return board.moveTo(eventId, meeting.id, sessionId, proposal.start)
      case 'phone':
        return board.takeOut(eventId, meeting.id)
      default:
        return assertNever(proposal)
    }
  }
  const status =
    feedback?.kind === 'refused'
      ? problemSentence(event, describe, feedback.problem)
      : (feedback?.words ?? '')
  return (
    <li className={classes.delayedItem}>
      <div className={classes.staffHead}>
        <span>
          {formatTime(meeting.start)} {words.delayed(names.family(meeting), names.teacher(meeting))}
        </span>
        <span className={classes.badge} data-tone="warn">
          {format.duration(lateness(meeting, bands))}
        </span>
      </div>
      <BandText meeting={meeting} bands={bands} />
      <div role="status">{status}</div>
      {proposals === null ? (
        <Button
          className={classes.small}
          size="compact-sm"
          variant="default"
          aria-expanded={isAsked}
          aria-label={`${words.find}: ${words.delayed(names.family(meeting), names.teacher(meeting))}`}
          onClick={() => setAsked(true)}
        >
          {words.find}
        </Button>
      ) : (
        <ul className={classes.proposals}>
          {proposals.map((proposal) => (
            <li key={proposalText(proposal, names, evening)}>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void run(() => carryOut(proposal), doneText(proposal))}
              >
                {proposalText(proposal, names, evening)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function proposalText(proposal: Proposal, names: MeetingNames, { event }: ReceptionEvening): string {
  const { proposals } = words
  switch (proposal.kind) {
    case 'swap':
      return proposals.swap(names.family(proposal.with), formatTime(proposal.with.start))
    case 'other-first':
      return proposals['other-first'](event.names.staff(proposal.staffId), formatTime(proposal.start))
    case 'catch-up':
      return proposals['catch-up'](formatTime(proposal.start))
    case 'phone':
      return proposals.phone
    default:
      return assertNever(proposal)
  }
}

function doneText(proposal: Proposal): string {
  const { did } = words
  return proposal.kind === 'other-first' || proposal.kind === 'catch-up'
    ? did[proposal.kind](formatTime(proposal.start))
    : did[proposal.kind]
}

/** Worked out once the list stands, so that the press of the button is seen at once. */
function useProposals(
  { meeting, evening, bands }: Pick<Parameters<typeof DelayedMeeting>[0], 'meeting' | 'evening' | 'bands'>,
  isAsked: boolean,
): readonly Proposal[] | null {
  const { event, meetings, state, minute } = evening
  const [found, setFound] = useState<readonly Proposal[] | null>(null)
  useEffect(() => {
    if (!isAsked) return
    const timer = window.setTimeout(() =>
      setFound(proposalsFor(event, meeting, { meetings, bands, evening: state, minute })),
    )
    return () => window.clearTimeout(timer)
    // As time alone goes on, what was proposed stays.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isAsked, event, meeting.id])
  return found
}
