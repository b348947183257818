import type { RecordNames } from '@shared/domain/meetings/begin-meeting'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { adultNames, namesAmong } from '@shared/words/people-names'

/** How minutes name people: as their event does, with unique labels. */
export function recordNames({ conference }: ConferenceIndex): RecordNames {
  const names = namesAmong(conference)
  return {
    staff: ({ id }) => names.staff(id),
    student: ({ id }) => names.studentBesideForm(id),
    household: ({ id }) => names.household(id),
    adults: adultNames,
    interpreter: ({ id }) => names.interpreter(id),
  }
}
