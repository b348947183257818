import { Anchor } from '@mantine/core'
import type { Adult } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { peopleSafeguardingWords } from '@shared/words/screens/people-safeguarding'
import { useApp } from '@renderer/features/app-context'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { familyOptions, staffOptions } from '../options'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'
import { Markers } from '../safeguarding/Markers'
import { notBlankBeside, orderOrBlank } from './field-checks'
import { choiceFact, codedFact, dateFact, languagesFact, Links, textFact, yesNoFact } from './fields'
import { AddOne } from './Members'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords
/** Stands in the list for nobody. */
const nobody = ''

export function AdultFacts(props: { readonly school: SchoolIndex; readonly adult: Adult }) {
  const { school, adult } = props
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { change, refusal } = useChange()
  const { refusal: linkRefusal, run } = usePeopleEdit()
  const save = (to: Partial<Adult>): PersonSave =>
    change({ kind: 'adult', id: adult.id, before: adult, after: { ...adult, ...to } })
  const mustNotAttend = school.markersOf(adult.id).some(({ kind }) => kind === 'must-not-attend')
  const staff = school.staffOf(adult.staffId)
  const order = adult.contactOrder === null ? '' : String(adult.contactOrder)
  return (
    <>
      {refusal}
      <PeopleRefusal problem={linkRefusal} />
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
            textFact(columns.relationship, adult.relationship, (relationship) => save({ relationship })),
            mustNotAttend
              ? { label: columns.attends, value: peopleSafeguardingWords.attendsLocked }
              : yesNoFact(columns.attends, adult.attends, (attends) => save({ attends })),
            yesNoFact(fields.getsLetters, adult.receivesLetters, (receivesLetters) =>
              save({ receivesLetters }),
            ),
            textFact(fields.responsibility, adult.parentalResponsibility, (parentalResponsibility) =>
              save({ parentalResponsibility }),
            ),
            codedFact(
              fields.contactOrder,
              order,
              order,
              (text) => save({ contactOrder: text === '' ? null : Number(text) }),
              orderOrBlank,
            ),
            textFact(columns.phone, adult.phone, (phone) => save({ phone })),
            textFact(fields.mobile, adult.mobile, (mobile) => save({ mobile })),
            textFact(columns.email, adult.email, (email) => save({ email })),
            languagesFact(fields.speaks, adult.speaks, (speaks) => save({ speaks }), false),
            choiceFact(
              columns.alsoStaff,
              staff?.id ?? nobody,
              [{ value: nobody, label: peopleWords.no }, ...staffOptions(school)],
              (id) => save({ staffId: school.people.staff.find((one) => one.id === id)?.id ?? null }),
            ),
            dateFact(fields.leftOn, adult.leftOn, format, (leftOn) => save({ leftOn })),
          ]}
        />
        {staff && (
          <Anchor href={hrefOf(routes.people('staff', staff.id))}>
            {school.names.staffInFull(staff.id)}
          </Anchor>
        )}
      </PanelSection>
      <Markers school={school} subject={{ kind: 'adult', id: adult.id }} />
      <PanelSection title={sections.families}>
        <Links
          ones={school.householdsOf(adult).map((household) => ({
            id: household.id,
            path: routes.people('families', household.id),
            name: school.names.household(household.id),
            onTakeOut: () =>
              void save({ householdIds: adult.householdIds.filter((id) => id !== household.id) })(),
          }))}
        />
        <AddOne
          label={peopleEditWords.form.familiesHint}
          taken={adult.householdIds}
          options={() => familyOptions(school)}
          onAdd={(householdId) => void run(peopleEdits.linkAdult({ adultId: adult.id, householdId }))}
        />
      </PanelSection>
    </>
  )
}
