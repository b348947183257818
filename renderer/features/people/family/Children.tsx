import { Anchor } from '@mantine/core'
import type { Household } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import { ApartGlyph } from '@renderer/ui/ApartGlyph'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import classes from '../facts/facts.module.css'
import { Links, textFact, yesNoFact } from '../facts/fields'
import { AddOne } from '../facts/Members'
import { useChange } from '../facts/use-change'
import { studentOptions } from '../options'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { Link, SchoolIndex } from '../school-index'

const { columns, fields, sections } = peopleWords

interface FamilyProps {
  readonly school: SchoolIndex
  readonly household: Household
}

/** The children of a family: what it is to each of them, and whether it gets letters about them. */
export function Children({ school, household }: FamilyProps) {
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const children = school.children(household.id)
  const householdId = household.id
  return (
    <PanelSection title={sections.children}>
      <PeopleRefusal problem={refusal} />
      <Links
        ones={children.map(({ end, guardianship }) => ({
          id: end.id,
          path: routes.people('students', end.id),
          name: school.names.studentWithForm(end.id),
          below: (
            <>
              <LinkFacts guardianship={guardianship} child={school.names.student(end.id)} />
              <OtherFamilies school={school} studentId={end.id} than={household} />
            </>
          ),
          onTakeOut: () => void run(peopleEdits.unlinkChild({ studentId: end.id, householdId })),
        }))}
      />
      <AddOne
        label={peopleEditWords.form.childrenHint}
        taken={children.map(({ end }) => end.id)}
        options={() => studentOptions(school)}
        onAdd={(studentId) =>
          void run(peopleEdits.linkChild({ studentId, householdId, relationship: '', receivesLetters: true }))
        }
      />
    </PanelSection>
  )
}

function LinkFacts(props: { readonly guardianship: Link<unknown>['guardianship']; readonly child: string }) {
  const { guardianship, child } = props
  const { change, refusal } = useChange()
  const save = (to: Partial<typeof guardianship>) =>
    change({
      kind: 'guardianship',
      id: guardianship.id,
      before: guardianship,
      after: { ...guardianship, ...to },
    })
  const relationship = textFact(
    peopleEditWords.ofChild(columns.relationship, child),
    guardianship.relationship,
    (text) => save({ relationship: text }),
  )
  const letters = yesNoFact(
    peopleEditWords.ofChild(fields.getsLetters, child),
    guardianship.receivesLetters,
    (receivesLetters) => save({ receivesLetters }),
  )
  return (
    <>
      {refusal}
      <Facts
        facts={[
          { ...relationship, label: columns.relationship },
          { ...letters, label: fields.getsLetters },
        ]}
      />
    </>
  )
}

/** The child's families beside this one. */
function OtherFamilies(props: {
  readonly school: SchoolIndex
  readonly studentId: Parameters<SchoolIndex['families']>[0]
  readonly than: Household
}) {
  return props.school
    .families(props.studentId)
    .filter(({ end }) => end.id !== props.than.id)
    .map(({ end }) => (
      <div key={end.id} className={classes.note}>
        <ApartGlyph words={peopleWords.apartGlyph} />{' '}
        <Anchor href={hrefOf(routes.people('families', end.id))}>
          {props.school.names.household(end.id)}
        </Anchor>
      </div>
    ))
}
