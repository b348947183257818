import type { Student } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import type { SchoolIndex } from '../school-index'
import { notBlankBeside } from './field-checks'
import { Links, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function StudentFacts(props: { readonly school: SchoolIndex; readonly student: Student }) {
  const { school, student } = props
  const format = useFormat()
  const { change, refusal } = useChange()
  const save = (to: Partial<Student>): PersonSave =>
    change({ kind: 'student', id: student.id, before: student, after: { ...student, ...to } })
  const enrolment = school.enrolment(student.id)
  const families = school.families(student.id)
  return (
    <>
      {refusal}
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
            { label: columns.form, value: enrolment?.form ?? '' },
            { label: columns.year, value: enrolment?.yearGroup ?? '' },
            ...(student.dateOfBirth === null
              ? []
              : [{ label: fields.dateOfBirth, value: format.date(student.dateOfBirth) }]),
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
          }))}
        />
      </PanelSection>
    </>
  )
}
