import type { Staff } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { routes } from '@renderer/ui/routes'
import type { SchoolIndex } from '../school-index'
import { notBlankBeside } from './field-checks'
import { languagesFact, Links, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function StaffFacts(props: { readonly school: SchoolIndex; readonly staff: Staff }) {
  const { school, staff } = props
  const { change, refusal } = useChange()
  const save = (to: Partial<Staff>): PersonSave =>
    change({ kind: 'staff', id: staff.id, before: staff, after: { ...staff, ...to } })
  const families = school.adultOfStaff(staff.id).flatMap(school.householdsOf)
  return (
    <>
      {refusal}
      <PanelSection title={sections.about}>
        <Facts
          facts={[
            textFact(fields.title, staff.title, (title) => save({ title })),
            textFact(
              fields.givenName,
              staff.givenName,
              (givenName) => save({ givenName }),
              notBlankBeside(staff.familyName),
            ),
            textFact(
              fields.familyName,
              staff.familyName,
              (familyName) => save({ familyName }),
              notBlankBeside(staff.givenName),
            ),
            textFact(columns.role, staff.role, (role) => save({ role })),
            languagesFact(fields.languages, staff.languages, (languages) => save({ languages }), false),
            textFact(columns.email, staff.email, (email) => save({ email })),
            { label: columns.sourceId, value: staff.sourceId },
          ]}
        />
      </PanelSection>
      {families.length > 0 && (
        <PanelSection title={sections.families}>
          <Links
            ones={families.map((household) => ({
              id: household.id,
              path: routes.people('families', household.id),
              name: school.names.household(household.id),
            }))}
          />
        </PanelSection>
      )}
    </>
  )
}
