import type { Household } from '@shared/domain/people/people'
import type { EventId } from '@shared/kernel/ids'
import { peopleWords } from '@shared/words/screens/people'
import { EditableLanguage } from '@renderer/ui/LanguageSelect'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import type { SchoolIndex } from '../school-index'
import { FamilyHistory } from '../history/FamilyHistory'
import { Markers } from '../safeguarding/Markers'
import { Separations } from '../safeguarding/Separations'
import { Adults } from '../family/Adults'
import { Children } from '../family/Children'
import { notBlank } from './field-checks'
import { channels, choiceFact, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function FamilyFacts(props: {
  readonly school: SchoolIndex
  readonly household: Household
  /** The event that is open, whose appointments are shown below. */
  readonly eventId: EventId | null
}) {
  const { school, household } = props
  const { interpreterLanguage, letterLanguage, alsoReads } = household
  const { change, refusal } = useChange()
  const save = (to: Partial<Household>): PersonSave =>
    change({ kind: 'household', id: household.id, before: household, after: { ...household, ...to } })
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
            textFact(fields.address, household.address, (address) => save({ address })),
            textFact(fields.accessNeeds, household.accessNeeds, (accessNeeds) => save({ accessNeeds })),
            { label: columns.sourceId, value: household.sourceId },
          ]}
        />
      </PanelSection>
      <Children school={school} household={household} />
      <Adults school={school} household={household} />
      <Separations school={school} household={household} />
      <Markers school={school} subject={{ kind: 'household', id: household.id }} />
      <FamilyHistory school={school} household={household} eventId={props.eventId} />
    </>
  )
}
