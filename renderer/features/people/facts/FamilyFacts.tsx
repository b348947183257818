import { Anchor } from '@mantine/core'
import type { Household } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { ApartGlyph } from '@renderer/ui/ApartGlyph'
import { EditableLanguage } from '@renderer/ui/LanguageSelect'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import type { SchoolIndex } from '../school-index'
import classes from './facts.module.css'
import { notBlank } from './field-checks'
import { choiceFact, Links, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function FamilyFacts(props: { readonly school: SchoolIndex; readonly household: Household }) {
  const { school, household } = props
  const { interpreterLanguage, letterLanguage, alsoReads } = household
  const { change, refusal } = useChange()
  const save = (to: Partial<Household>): PersonSave =>
    change({ kind: 'household', id: household.id, before: household, after: { ...household, ...to } })
  const adults = school.adults(household.id)
  return (
    <>
      {refusal}
      <PanelSection title={sections.about}>
        <Facts
          facts={[
            textFact(fields.name, household.name, (name) => save({ name }), notBlank),
            textFact(fields.adults, household.adults, (to) => save({ adults: to })),
            {
              label: columns.letters,
              value: (
                <EditableLanguage
                  label={columns.letters}
                  value={letterLanguage}
                  onSave={(code) => {
                    if (code !== null) void save({ letterLanguage: code })()
                  }}
                />
              ),
            },
            {
              label: fields.alsoReads,
              value: (
                <EditableLanguage
                  label={fields.alsoReads}
                  value={alsoReads}
                  noneLabel={peopleWords.alsoReadsNone}
                  onSave={(code) => void save({ alsoReads: code })()}
                />
              ),
            },
            {
              label: columns.interpreter,
              value: (
                <EditableLanguage
                  label={columns.interpreter}
                  value={interpreterLanguage}
                  noneLabel={peopleWords.noInterpreter}
                  onSave={(code) => void save({ interpreterLanguage: code })()}
                />
              ),
            },
            choiceFact(columns.channel, household.contactChannel, channels, (contactChannel) =>
              save({ contactChannel }),
            ),
            textFact(columns.contact, household.contact, (contact) => save({ contact })),
            { label: columns.sourceId, value: household.sourceId },
          ]}
        />
      </PanelSection>
      <PanelSection title={sections.children}>
        <Links
          ones={school.children(household.id).map(({ end, guardianship }) => ({
            id: end.id,
            path: routes.people('students', end.id),
            name: school.names.studentWithForm(end.id),
            notes: [
              guardianship.relationship,
              guardianship.receivesLetters ? peopleWords.receivesLetters : peopleWords.noLetters,
            ],
            below: <OtherFamilies school={school} studentId={end.id} than={household} />,
          }))}
        />
      </PanelSection>
      {adults.length > 0 && (
        <PanelSection title={sections.adults}>
          <Links
            ones={adults.map((adult) => ({
              id: adult.id,
              path: routes.people('adults', adult.id),
              name: school.names.adult(adult.id),
            }))}
          />
        </PanelSection>
      )}
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

const channels = (['letter', 'email', 'sms', 'phone', 'app'] as const).map((value) => ({
  value,
  label: peopleWords.channels[value],
}))
