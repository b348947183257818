import { speaks } from '@shared/kernel/language'
import type { AvailabilitySubject } from '../events/event'
import type { JudgedPlan, PlacedRow } from '../plan/judged-plan'
import { requestAt, type Violation } from './violation'

/** Rule 3: everybody in a meeting, its room included, is available for the whole of it. */
export function* availability(plan: JudgedPlan): Iterable<Violation> {
  for (const row of plan.rows) {
    for (const subject of subjectsOf(plan, row)) {
      if (!plan.index.isFree(subject, row.session.id, row)) {
        yield { rule: 3, kind: 'not-available', subject, meeting: requestAt(row) }
      }
    }
  }
}

function* subjectsOf(
  { index }: JudgedPlan,
  { request, roomId, appointment }: PlacedRow,
): Iterable<AvailabilitySubject> {
  for (const id of request.staffIds) yield { kind: 'staff', id }
  yield { kind: 'household', id: request.householdId }
  if (request.studentAttends) yield { kind: 'student', id: request.studentId }
  if (roomId !== null) yield { kind: 'room', id: roomId }
  // Only an interpreter that the meeting needs: any other breaks rule 6 at any time.
  const language = index.languageToInterpret(request)
  const interpreter =
    appointment.interpreterId === null ? undefined : index.interpreters.get(appointment.interpreterId)
  if (language !== null && interpreter && speaks(interpreter.languages, language))
    yield { kind: 'interpreter', id: interpreter.id }
}
