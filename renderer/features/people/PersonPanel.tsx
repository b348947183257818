import type { ReactNode } from 'react'
import { peopleWords } from '@shared/words/screens/people'
import type { EventSummary } from '@renderer/queries/queries'
import type { PeopleKind } from '@renderer/ui/routes'
import { FactsOf } from '@renderer/features/EditableText'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { languagesText } from './columns'
import { AdultFacts } from './facts/AdultFacts'
import { FamilyFacts } from './facts/FamilyFacts'
import { GroupFacts } from './facts/GroupFacts'
import { InterpreterFacts } from './facts/InterpreterFacts'
import { RoomFacts } from './facts/RoomFacts'
import { StaffFacts } from './facts/StaffFacts'
import { StudentFacts } from './facts/StudentFacts'
import { InEvent } from './InEvent'
import type { SchoolIndex } from './school-index'

/** Everything known of one person, family or room. Nothing is shown of someone who is not there (any more). */
export function PersonPanel(props: {
  readonly kind: PeopleKind
  readonly id: string
  readonly school: SchoolIndex
  readonly event: EventSummary | null
  readonly actions: ReactNode
  readonly onClose: () => void
}) {
  const { kind, id, school, event } = props
  const { people, names } = school
  const format = useFormat()
  const panel = (title: string, subtitle: string, facts: ReactNode, inEvent: ReactNode) => (
    <SidePanel title={title} subtitle={subtitle} actions={props.actions} onClose={props.onClose}>
      <FactsOf value={`${kind} ${id}`}>{facts}</FactsOf>
      {event !== null && inEvent}
    </SidePanel>
  )
  const here = event?.event
  switch (kind) {
    case 'students': {
      const one = people.students.find((row) => row.id === id)
      const form = one ? school.enrolment(one.id)?.form : undefined
      return (
        one &&
        panel(
          names.studentBesideForm(one.id),
          form ?? '',
          <StudentFacts school={school} student={one} />,
          here && <InEvent event={here} subject={{ kind: 'student', id: one.id }} />,
        )
      )
    }
    case 'families': {
      const one = people.households.find((row) => row.id === id)
      return (
        one &&
        panel(
          names.household(one.id),
          one.adults,
          <FamilyFacts school={school} household={one} eventId={here?.id ?? null} />,
          here && <InEvent event={here} subject={{ kind: 'household', id: one.id }} />,
        )
      )
    }
    case 'adults': {
      const one = people.adults.find((row) => row.id === id)
      return (
        one &&
        panel(
          names.adultInList(one.id),
          peopleWords.kinds.adults,
          <AdultFacts school={school} adult={one} />,
          null,
        )
      )
    }
    case 'staff': {
      const one = people.staff.find((row) => row.id === id)
      return (
        one &&
        panel(
          names.staffInList(one.id),
          one.role,
          <StaffFacts school={school} staff={one} />,
          here && <InEvent event={here} subject={{ kind: 'staff', id: one.id }} />,
        )
      )
    }
    case 'groups': {
      const one = people.groups.find((row) => row.id === id)
      return one && panel(one.name, one.subject, <GroupFacts school={school} group={one} />, null)
    }
    case 'interpreters': {
      const one = people.interpreters.find((row) => row.id === id)
      return (
        one &&
        panel(
          names.interpreterInList(one.id),
          languagesText(one.languages, format),
          <InterpreterFacts interpreter={one} />,
          here && <InEvent event={here} subject={{ kind: 'interpreter', id: one.id }} />,
        )
      )
    }
    case 'rooms': {
      const one = people.rooms.find((row) => row.id === id)
      return (
        one &&
        panel(
          one.name,
          one.building,
          <RoomFacts room={one} />,
          here && <InEvent event={here} subject={{ kind: 'room', id: one.id }} />,
        )
      )
    }
  }
}
