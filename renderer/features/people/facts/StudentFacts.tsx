import { Anchor } from '@mantine/core'
import type { Student } from '@shared/domain/people/people'
import { childStoryWords } from '@shared/words/screens/child-story'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { familyOptions } from '../options'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'
import { Markers } from '../safeguarding/Markers'
import { Attendance } from './Attendance'
import { notBlankBeside } from './field-checks'
import { dateFact, Links, textFact } from './fields'
import { AddOne } from './Members'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function StudentFacts(props: { readonly school: SchoolIndex; readonly student: Student }) {
  const { school, student } = props
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { change, refusal } = useChange()
  const { refusal: linkRefusal, run } = usePeopleEdit()
  const save = (to: Partial<Student>): PersonSave =>
    change({ kind: 'student', id: student.id, before: student, after: { ...student, ...to } })
  const enrolment = school.enrolment(student.id)
  const families = school.families(student.id)
  const groups = school.groupsOf(student.id)
  const inYear = (field: 'form' | 'yearGroup', label: string) =>
    enrolment === null
      ? { label, value: '' }
      : textFact(label, enrolment[field], (text) =>
          change({
            kind: 'enrolment',
            id: enrolment.id,
            before: enrolment,
            after: { ...enrolment, [field]: text },
          }),
        )
  return (
    <>
      {refusal}
      <PeopleRefusal problem={linkRefusal} />
      <PanelSection title={sections.about}>
        <Facts
          facts={[
            textFact(
              fields.givenName,
              student.givenName,
              (givenName) => save({ givenName }),
              notBlankBeside(student.familyName),
            ),
            textFact(
              fields.familyName,
              student.familyName,
              (familyName) => save({ familyName }),
              notBlankBeside(student.givenName),
            ),
            textFact(fields.preferredName, student.preferredName, (preferredName) => save({ preferredName })),
            inYear('form', columns.form),
            inYear('yearGroup', columns.year),
            dateFact(fields.dateOfBirth, student.dateOfBirth, format, (dateOfBirth) => save({ dateOfBirth })),
            dateFact(fields.leftOn, student.leftOn, format, (leftOn) => save({ leftOn })),
            { label: columns.sourceId, value: student.sourceId },
          ]}
        />
      </PanelSection>
      <PanelSection title={sections.families}>
        <Links
          ones={families.map(({ end, guardianship }) => ({
            id: end.id,
            path: routes.people('families', end.id),
            name: school.names.household(end.id),
            apart: families.length > 1,
            notes: [
              end.adults,
              guardianship.relationship,
              guardianship.receivesLetters ? peopleWords.receivesLetters : peopleWords.noLetters,
            ],
            onTakeOut: () =>
              void run(peopleEdits.unlinkChild({ studentId: student.id, householdId: end.id })),
          }))}
        />
        <AddOne
          label={peopleEditWords.form.familiesHint}
          taken={families.map(({ end }) => end.id)}
          options={() => familyOptions(school)}
          onAdd={(householdId) =>
            void run(
              peopleEdits.linkChild({
                studentId: student.id,
                householdId,
                relationship: '',
                receivesLetters: true,
              }),
            )
          }
        />
      </PanelSection>
      <PanelSection title={childStoryWords.meetings}>
        <Anchor size="sm" href={hrefOf(routes.childStory(student.id))}>
          {childStoryWords.open}
        </Anchor>
      </PanelSection>
      <Markers school={school} subject={{ kind: 'student', id: student.id }} />
      {enrolment && <Attendance studentId={student.id} schoolYearId={enrolment.schoolYearId} />}
      {groups.length > 0 && (
        <PanelSection title={sections.groups}>
          <Links
            ones={groups.map((group) => ({
              id: group.id,
              path: routes.people('groups', group.id),
              name: group.name,
              notes: [group.subject],
            }))}
          />
        </PanelSection>
      )}
    </>
  )
}
