import { Anchor, Text } from '@mantine/core'
import { useMemo } from 'react'
import { changesForFamilies } from '@shared/domain/plan/letter-recipients'
import type { AnnouncedRevision } from '@shared/domain/plan/revision'
import type { Conference } from '@shared/domain/plan/plan'
import { printWords as words } from '@shared/words/screens/print'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'

/** Says that the plan has changed since the revision that is printed, and where to announce the next. Nothing while it has not. */
export function MovedOnNotice(props: {
  /** With all that its announced revisions name. */
  readonly conference: Conference
  readonly plan: WorkingPlan
  readonly announced: AnnouncedRevision
}) {
  const { conference, plan, announced } = props
  const format = useFormat()
  const families = useMemo(
    () => changesForFamilies(conference, announced, plan.appointments).length,
    [conference, announced, plan],
  )
  if (families === 0) return null
  return (
    <Text size="sm">
      {words.movedOn(
        format.number(announced.announcement.revision),
        format.counted(families, words.families),
      )}{' '}
      <Anchor underline="always" href={hrefOf(routes.plan(plan.record.eventId))}>
        {words.toAnnounce}
      </Anchor>
    </Text>
  )
}
