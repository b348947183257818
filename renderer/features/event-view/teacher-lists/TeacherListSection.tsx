import type { Conference } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { teacherAnswerFields } from '@shared/domain/requests/teacher-list'
import { namesAmong } from '@shared/words/people-names'
import { teacherAnswerText, teacherListWords as words } from '@shared/words/screens/teacher-lists'
import { useQuery } from '@renderer/features/app-context'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'

/** What the teachers of a request have filled in beside its child; nothing where no list was marked. */
export function TeacherListSection(props: { readonly conference: Conference; readonly request: Request }) {
  const { conference, request } = props
  const { id } = conference.event
  const entries = useQuery((queries) => queries.teacherListEntries(id), `lists ${id}`)
  if (entries.kind === 'loading') return null
  const own = entries.value.filter(
    ({ studentId, staffId }) => studentId === request.studentId && request.staffIds.includes(staffId),
  )
  if (own.length === 0) return null
  return (
    <PanelSection title={words.section}>
      <Facts
        facts={own.flatMap((entry) => [
          ...(own.length > 1 ? [{ label: '', value: namesAmong(conference).staff(entry.staffId) }] : []),
          ...teacherAnswerFields
            .map((field) => ({ label: words.fields[field], value: teacherAnswerText(entry, field) }))
            .filter(({ value }) => value !== ''),
        ])}
      />
    </PanelSection>
  )
}
