import type { Interpreter } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { notBlankBeside } from './field-checks'
import { languagesFact, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function InterpreterFacts(props: { readonly interpreter: Interpreter }) {
  const { interpreter } = props
  const { languages } = interpreter
  const { change, refusal } = useChange()
  const save = (to: Partial<Interpreter>): PersonSave =>
    change({ kind: 'interpreter', id: interpreter.id, before: interpreter, after: { ...interpreter, ...to } })
  return (
    <>
      {refusal}
      <PanelSection title={sections.about}>
        <Facts
          facts={[
            textFact(
              fields.givenName,
              interpreter.givenName,
              (givenName) => save({ givenName }),
              notBlankBeside(interpreter.familyName),
            ),
            textFact(
              fields.familyName,
              interpreter.familyName,
              (familyName) => save({ familyName }),
              notBlankBeside(interpreter.givenName),
            ),
            languagesFact(fields.languages, languages, (to) => save({ languages: to }), true),
            { label: columns.sourceId, value: interpreter.sourceId },
          ]}
        />
      </PanelSection>
    </>
  )
}
