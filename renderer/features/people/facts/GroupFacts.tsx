import type { TeachingGroup } from '@shared/domain/people/people'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { routes } from '@renderer/ui/routes'
import { staffOptions, studentOptions } from '../options'
import type { SchoolIndex } from '../school-index'
import { notBlank } from './field-checks'
import { textFact } from './fields'
import { Members } from './Members'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function GroupFacts(props: { readonly school: SchoolIndex; readonly group: TeachingGroup }) {
  const { school, group } = props
  const { change, refusal } = useChange()
  const save = (to: Partial<TeachingGroup>): PersonSave =>
    change({ kind: 'teachingGroup', id: group.id, before: group, after: { ...group, ...to } })
  return (
    <>
      {refusal}
      <PanelSection title={sections.about}>
        <Facts
          facts={[
            textFact(fields.name, group.name, (name) => save({ name }), notBlank),
            textFact(columns.subject, group.subject, (subject) => save({ subject })),
            textFact(columns.year, group.yearGroup, (yearGroup) => save({ yearGroup })),
            { label: columns.sourceId, value: group.sourceId },
          ]}
        />
      </PanelSection>
      <PanelSection title={sections.teachers}>
        <Members
          label={peopleEditWords.form.teachersHint}
          ids={group.staffIds}
          options={() => staffOptions(school)}
          link={(id) => ({ path: routes.people('staff', id), name: school.names.staffInList(id) })}
          onChange={(staffIds) => void save({ staffIds })()}
        />
      </PanelSection>
      <PanelSection title={sections.members}>
        <Members
          label={peopleEditWords.form.childrenHint}
          ids={group.studentIds}
          options={() => studentOptions(school)}
          link={(id) => ({ path: routes.people('students', id), name: school.names.studentInList(id) })}
          onChange={(studentIds) => void save({ studentIds })()}
        />
      </PanelSection>
    </>
  )
}
