import { Button, Group, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { obstaclesOf, staffWithoutRoom, type Obstacle } from '@shared/domain/plan/readiness'
import { groupSessionViolations } from '@shared/domain/rules/group-session-violations'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { assertNever } from '@shared/kernel/assert-never'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import type { Format } from '@shared/words/format'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { violationSentence } from '@shared/words/violations'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import type { StepProps } from './step-props'
import classes from './event-setup.module.css'

const words = eventSetupWords.ready

/** What is missing or impossible before allocating, with the figure that would put it right. */
export function ReadyStep({ planned }: StepProps) {
  const format = useFormat()
  const { conference } = planned
  const { event, requests } = conference
  const { index } = layOutEvent(planned)
  const names = useMemo(() => namesAmong(conference), [conference])
  const sentences = useMemo(() => {
    const roomless = staffWithoutRoom(index).map(({ staffId }) => names.staff(staffId))
    return [
      ...(event.sessions.length === 0 ? [words.noSessions] : []),
      ...(requests.length === 0 ? [words.noRequests] : []),
      ...(event.sessions.length === 0 ? [] : obstaclesOf(index)).map((one) =>
        sentence(one, index, names, format),
      ),
      ...groupSessionViolations(index).map((one) => violationSentence(index, format, one)),
      ...(roomless.length > 0 ? [words.noRoom(some(roomless, format))] : []),
    ]
  }, [index, names, format, event, requests])
  return (
    <section className={classes.form} aria-label={words.title}>
      <Title order={2}>{sentences.length === 0 ? words.nothing : words.title}</Title>
      {sentences.length === 0 ? (
        <p className={classes.ready}>
          <IconCircleCheck size={18} aria-hidden /> {words.nothingText}
        </p>
      ) : (
        <>
          <p className={classes.quiet}>{words.explain}</p>
          <ul className={classes.obstacles}>
            {sentences.map((text) => (
              <li key={text}>
                <IconAlertTriangle size={16} aria-hidden /> <span>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group gap="xs" mt="md">
        <Button component="a" href={hrefOf(routes.plan(event.id))}>
          {words.toPlan}
        </Button>
      </Group>
    </section>
  )
}

const maxNamed = 8

function some(items: readonly string[], format: Format): string {
  const more = items.length - maxNamed
  const named = items.slice(0, maxNamed)
  return format.list(more > 0 ? [...named, words.more(format.number(more))] : named)
}

function sentence(
  obstacle: Obstacle,
  index: ReturnType<typeof layOutEvent>['index'],
  names: PeopleNames,
  format: Format,
): string {
  switch (obstacle.kind) {
    case 'staff-short':
      return words.needs(names.staff(obstacle.staffId), format.duration(obstacle.minutes))
    case 'household-short':
      return words.needs(names.household(obstacle.householdId), format.duration(obstacle.minutes))
    case 'room-short':
      return words.roomNeeds(index.rooms.get(obstacle.roomId)?.name ?? '', format.duration(obstacle.minutes))
    case 'interpreters-short':
      return words.interpretersNeed(format.language(obstacle.language), format.duration(obstacle.minutes))
    case 'no-interpreter':
      return words.noInterpreter(
        format.language(obstacle.language),
        format.counted(obstacle.meetings, eventSetupWords.effect.meetings),
      )
    case 'no-common-time': {
      const who = obstacle.requestIds.flatMap((id) => {
        const request = index.requests.get(id)
        if (!request) return []
        return [words.meeting(names.household(request.householdId), names.staff(request.staffIds[0]))]
      })
      return words.noCommonTime(
        format.counted(who.length, eventSetupWords.effect.meetings),
        some(who, format),
      )
    }
    default:
      return assertNever(obstacle)
  }
}
