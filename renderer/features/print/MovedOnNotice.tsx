import { Anchor, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { ToldRevision } from '@shared/domain/plan/revision'
import { toldChanges } from '@shared/domain/plan/told-changes'
import { printWords as words } from '@shared/words/screens/print'
import type { CurrentPlan } from '@renderer/queries/queries'
import { hrefOf, places } from '@renderer/ui/places'
import { useFormat } from '@renderer/ui/use-format'

/** Says that the plan has changed since the revision that is printed, and where to announce the next. Nothing while it has not. */
export function MovedOnNotice(props: { readonly plan: CurrentPlan; readonly told: ToldRevision }) {
  const { plan, told } = props
  const format = useFormat()
  const families = useMemo(() => toldChanges(told.appointments, plan.appointments).length, [told, plan])
  if (families === 0) return null
  return (
    <Text size="sm">
      {words.movedOn(format.number(told.announcement.revision), format.counted(families, words.families))}{' '}
      <Anchor underline="always" href={hrefOf(places.plan(plan.record.eventId))}>
        {words.toAnnounce}
      </Anchor>
    </Text>
  )
}
