import type { Conference, PaperPlan } from '@shared/domain/plan/plan'
import type { EventId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { EventDocument } from '@shared/domain/plan/paper'
import type { TeacherLists } from '@shared/domain/requests/teacher-list'
import type { Tap } from '@shared/domain/evening/tap'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { LetterTemplate } from '@shared/domain/school/office'
import type { SchoolYear } from '@shared/domain/school/school'
import { inFixedOrder } from './fixed-order'
import { invitationsOf } from './invitation'
import { itinerariesOf } from './itinerary'
import { lettersOf } from './letter'
import { childMinutesOf, staffMinutesOf, type MinutesSource } from './minutes-batch'
import type { DocumentModel } from './model'
import { missedOf, thanksOf } from './after-meetings'
import { actionListOf } from './papers/action-list'
import { attendanceSheetsOf } from './papers/attendance-sheet'
import { callSheetOf } from './papers/call-sheet'
import { doorSignsOf, type DoorSignOptions } from './papers/door-signs'
import { interpreterSheetsOf } from './papers/interpreter-sheets'
import { leadersOverviewOf } from './papers/leaders-overview'
import { posterOf } from './papers/poster'
import { revisionListOf, type OutdatedLetter } from './papers/revision-list'
import { signInOf } from './papers/sign-in'
import { teacherListsOf } from './papers/teacher-lists'
import { usherListOf } from './papers/usher-list'
import { timetablesOf } from './timetable'

/** What the documents of an event are made from. */
export interface EventSource extends MinutesSource {
  readonly conference: Conference
  readonly plan: PaperPlan
  /** Families whose letters say something else than the paper they hold. */
  readonly outdated: readonly OutdatedLetter[]
  /** The children on each teacher's list. */
  readonly teacherLists: TeacherLists
  /** Who came to group sessions. */
  readonly groupMinutes: readonly GroupMinutes[]
  /** What was recorded on the evenings of the event. */
  readonly taps: readonly Tap[]
  /** The school's calendar. */
  readonly years: readonly SchoolYear[]
}

/** What the documents of an event hang on beside the event and its plan; each reads what it needs of it. */
export interface EventDocumentOptions extends DoorSignOptions {
  /** IANA zone in which instants are printed. */
  readonly timezone: string
  /** Events at which the child leads the talk. */
  readonly childLed?: ReadonlySet<EventId>
  readonly envelope?: 'none' | 'dl'
  /** The last day for replies to an invitation; null: none was set. */
  readonly deadline: LocalDate | null
  /** The office's own wordings of letters. */
  readonly templates?: readonly LetterTemplate[]
}

/** One document of an event, a part for each recipient. */
export function eventDocumentOf(
  kind: EventDocument,
  unordered: EventSource,
  options: EventDocumentOptions,
): DocumentModel {
  const { conference, ...plan } = inFixedOrder({ conference: unordered.conference, ...unordered.plan })
  const source: EventSource = { ...unordered, conference, plan }
  switch (kind) {
    case 'invitation':
      return invitationsOf(conference, options)
    case 'itinerary':
      return itinerariesOf(conference, plan, options)
    case 'letter':
      return lettersOf(conference, plan, options)
    case 'timetable':
      return timetablesOf(conference, plan, options)
    case 'teacher-list':
      return teacherListsOf(conference, plan, source.teacherLists, options)
    case 'door-sign':
      return doorSignsOf(conference, plan, options)
    case 'usher-list':
      return usherListOf(conference, plan, options)
    case 'sign-in':
      return signInOf(conference, plan, options)
    case 'attendance-sheet':
      return attendanceSheetsOf(conference, plan, options)
    case 'interpreter-sheet':
      return interpreterSheetsOf(conference, plan, options)
    case 'call-sheet':
      return callSheetOf(conference, plan, options)
    case 'poster':
      return posterOf(conference, plan, options)
    case 'revision-list':
      return revisionListOf(conference, plan, source.outdated, options)
    case 'action-list':
      return actionListOf(conference, plan, source.meetings, source.actions, options)
    case 'thanks':
      return thanksOf(conference, plan, source, options)
    case 'missed':
      return missedOf(conference, plan, source, options)
    case 'leaders-overview':
      return leadersOverviewOf(conference, plan, source, options)
    case 'child-minutes':
      return childMinutesOf(source, options)
    case 'staff-minutes':
      return staffMinutesOf(source, options)
  }
}
