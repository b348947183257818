import { useMemo } from 'react'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { RuleSurroundings } from '@shared/domain/requests/apply-rule'
import type { EventSetup } from '@shared/domain/requests/event-setup'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import { useQuery } from '@renderer/features/app-context'
import type { SchoolPeople } from '@renderer/queries/queries'

/** The school as rules of an event see it. */
export interface SchoolOfEvent {
  readonly people: SchoolPeople
  readonly names: PeopleNames
  readonly surroundings: RuleSurroundings
}

/** The whole school, those who take no part in the event yet included; null while it is read. */
export function useSchoolOfEvent({ conference }: PlannedEvent, setup: EventSetup): SchoolOfEvent | null {
  const { id } = conference.event
  const people = useQuery((queries) => queries.people(), 'people')
  const listEntries = useQuery((queries) => queries.teacherListEntries(id), `lists ${id}`)
  return useMemo(() => {
    if (people.kind === 'loading' || listEntries.kind === 'loading') return null
    const { schoolYearId } = conference.event
    const school = people.value
    const enrolments = school.enrolments.filter((row) => row.schoolYearId === schoolYearId)
    const groups = school.groups.filter((row) => row.schoolYearId === schoolYearId)
    return {
      people: { ...school, enrolments },
      names: namesAmong({ ...school, enrolments }),
      surroundings: { ...conference, setup, staff: school.staff, groups, listEntries: listEntries.value },
    }
  }, [people, listEntries, conference, setup])
}
