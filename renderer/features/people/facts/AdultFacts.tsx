import { Anchor } from '@mantine/core'
import type { Adult } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import type { SchoolIndex } from '../school-index'
import { notBlankBeside } from './field-checks'
import { choiceFact, Links, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function AdultFacts(props: { readonly school: SchoolIndex; readonly adult: Adult }) {
  const { school, adult } = props
  const { change, refusal } = useChange()
  const save = (to: Partial<Adult>): PersonSave =>
    change({ kind: 'adult', id: adult.id, before: adult, after: { ...adult, ...to } })
  const staff = school.staffOf(adult.staffId)
  return (
    <>
      {refusal}
      <PanelSection title={sections.about}>
        <Facts
          facts={[
            textFact(fields.title, adult.title, (title) => save({ title })),
            textFact(
              fields.givenName,
              adult.givenName,
              (givenName) => save({ givenName }),
              notBlankBeside(adult.familyName),
            ),
            textFact(
              fields.familyName,
              adult.familyName,
              (familyName) => save({ familyName }),
              notBlankBeside(adult.givenName),
            ),
            choiceFact(columns.attends, adult.attends ? 'yes' : 'no', yesOrNo, (to) =>
              save({ attends: to === 'yes' }),
            ),
            textFact(columns.phone, adult.phone, (phone) => save({ phone })),
            textFact(columns.email, adult.email, (email) => save({ email })),
            ...(staff
              ? [
                  {
                    label: columns.alsoStaff,
                    value: (
                      <Anchor href={hrefOf(routes.people('staff', staff.id))}>
                        {school.names.staff(staff.id)}
                      </Anchor>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </PanelSection>
      <PanelSection title={sections.families}>
        <Links
          ones={school.householdsOf(adult).map((household) => ({
            id: household.id,
            path: routes.people('families', household.id),
            name: school.names.household(household.id),
          }))}
        />
      </PanelSection>
    </>
  )
}

const yesOrNo = [
  { value: 'yes', label: peopleWords.yes },
  { value: 'no', label: peopleWords.no },
] as const
