import { inContactOrder, letterAdultsAmong } from '@shared/domain/people/letter-adults'
import type { Adult, Household } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import { Note } from '@renderer/ui/Note'
import { PanelSection } from '@renderer/ui/PanelSection'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { languagesText } from '../columns'
import { Links } from '../facts/fields'
import { AddOne } from '../facts/Members'
import { useChange } from '../facts/use-change'
import { adultOptions } from '../options'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'

const { family: words } = peopleEditWords

/** The adults of a family in the order in which they are contacted: who comes, who gets letters, who has responsibility, what they speak. */
export function Adults({
  school,
  household,
}: {
  readonly school: SchoolIndex
  readonly household: Household
}) {
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const { change, refusal: notChanged } = useChange()
  const adults = [...school.adults(household.id)].sort(inContactOrder)
  const without = (adult: Adult): Adult => ({
    ...adult,
    householdIds: adult.householdIds.filter((id) => id !== household.id),
  })
  const notesOf = (adult: Adult): readonly string[] => [
    adult.contactOrder === null ? '' : words.contactOrder(format.number(adult.contactOrder)),
    adult.relationship,
    adult.attends ? words.comes : words.doesNotCome,
    adult.receivesLetters ? peopleWords.receivesLetters : peopleWords.noLetters,
    adult.parentalResponsibility === '' ? '' : words.responsibility(adult.parentalResponsibility),
    adult.speaks.length === 0 ? '' : words.speaks(languagesText(adult.speaks, format)),
    adult.leftOn === null ? '' : peopleEditWords.leavers.left(format.date(adult.leftOn)),
  ]
  return (
    <PanelSection title={peopleWords.sections.adults}>
      <PeopleRefusal problem={refusal} />
      {notChanged}
      <LetterNote adults={adults} household={household} />
      <Links
        ones={adults.map((adult) => ({
          id: adult.id,
          path: routes.people('adults', adult.id),
          name: school.names.adult(adult.id),
          notes: notesOf(adult),
          onTakeOut: () =>
            void change({ kind: 'adult', id: adult.id, before: adult, after: without(adult) })(),
        }))}
      />
      <AddOne
        label={words.findAdult}
        taken={adults.map(({ id }) => id)}
        options={() => adultOptions(school)}
        onAdd={(adultId) => void run(peopleEdits.linkAdult({ adultId, householdId: household.id }))}
      />
    </PanelSection>
  )
}

/** Says who letters greet where it is not what the family’s field for that says, and where nobody gets any. */
function LetterNote(props: { readonly adults: readonly Adult[]; readonly household: Household }) {
  const { household } = props
  const { isNobody, addressed } = letterAdultsAmong(props.adults)
  const greeting = addressed(household).adults
  if (isNobody(household.id)) return <Note>{words.nobodyGetsLetters}</Note>
  return greeting === household.adults ? null : <Note>{words.lettersGreet(greeting)}</Note>
}
