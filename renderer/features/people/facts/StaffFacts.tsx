import type { Staff } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import type { SchoolIndex } from '../school-index'
import { notBlankBeside } from './field-checks'
import { choiceFact, dateFact, languagesFact, Links, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords
/** Stands in the list for no room. */
const none = ''

export function StaffFacts(props: { readonly school: SchoolIndex; readonly staff: Staff }) {
  const { school, staff } = props
  const format = useFormat()
  const { change, refusal } = useChange()
  const save = (to: Partial<Staff>): PersonSave =>
    change({ kind: 'staff', id: staff.id, before: staff, after: { ...staff, ...to } })
  const groups = school.groupsOf(staff.id)
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
            choiceFact(
              fields.homeRoom,
              staff.roomId ?? none,
              [
                { value: none, label: peopleEditWords.form.noRoom },
                ...school.people.rooms.map(({ id, name }) => ({ value: id, label: name })),
              ],
              (id) => save({ roomId: school.people.rooms.find((room) => room.id === id)?.id ?? null }),
            ),
            dateFact(fields.leftOn, staff.leftOn, format, (leftOn) => save({ leftOn })),
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
