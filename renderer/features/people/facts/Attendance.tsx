import type { SchoolYearId, StudentId } from '@shared/kernel/ids'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp, useQuery } from '@renderer/features/app-context'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import { countFrom0 } from './field-checks'
import { codedFact, dateFact } from './fields'

const { attendance: words } = peopleEditWords

/** A student's attendance in a school year, as the school's own system counts it. */
export function Attendance(props: { readonly studentId: StudentId; readonly schoolYearId: SchoolYearId }) {
  const { studentId, schoolYearId } = props
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const figures = useQuery((queries) => queries.attendanceFigures(studentId), `attendance ${studentId}`)
  if (figures.kind === 'loading') return null
  const known = figures.value.find((one) => one.schoolYearId === schoolYearId)
  const save = (to: Parameters<typeof peopleEdits.setAttendance>[1]) => (step?: string) =>
    run(peopleEdits.setAttendance({ studentId, schoolYearId }, to, step))
  const numberFact = (label: string, field: 'sessionsPossible' | 'sessionsMissed' | 'timesLate') => {
    const value = known ? String(known[field]) : ''
    const shown = known ? format.number(known[field]) : ''
    return codedFact(label, value, shown, (text) => save({ [field]: Number(text) }), countFrom0)
  }
  return (
    <PanelSection title={words.title}>
      <PeopleRefusal problem={refusal} />
      <Facts
        facts={[
          numberFact(words.possible, 'sessionsPossible'),
          numberFact(words.missed, 'sessionsMissed'),
          numberFact(words.late, 'timesLate'),
          dateFact(words.asOf, known?.asOf ?? null, format, (asOf) =>
            save({ asOf: asOf ?? peopleEdits.today() }),
          ),
        ]}
      />
    </PanelSection>
  )
}
