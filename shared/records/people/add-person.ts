import { notInFolder } from '@shared/domain/people/not-in-folder'
import { checkPersonDraft, type AddableKind, type PersonDraft } from '@shared/domain/people/person-draft'
import {
  idOf,
  type AdultId,
  type EventId,
  type HouseholdId,
  type InterpreterId,
  type RoomId,
  type SchoolYearId,
  type StaffId,
  type StudentId,
  type TeachingGroupId,
} from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { editRecords, type AllRecords, type RecordChange, type RecordEdit } from '../record-edit'
import { schoolYearOn } from './school-years'
import { eventsFrom, takePart, type Joining } from './take-part'

/** Why somebody is not added: the form says what is missing. */
export interface AddPersonProblem {
  readonly kind: 'incomplete'
}

/** What an addition needs to know beside the draft. */
export interface AddPersonOptions {
  /** The id of the new record. */
  readonly id: string
  readonly newId: () => string
  readonly today: LocalDate
  /** An event that they take part in. */
  readonly eventId: EventId | null
}

/** Adds somebody, a room or a group. An adult takes part wherever their family does, from today on. */
export function addPerson(
  all: AllRecords,
  kind: AddableKind,
  draft: PersonDraft,
  options: AddPersonOptions,
): Result<readonly RecordChange[], AddPersonProblem> {
  if (Object.keys(checkPersonDraft(kind, draft)).length > 0) return err({ kind: 'incomplete' })
  const edit = editRecords(all)
  const joining = add(edit, kind, trimmed(draft), options)
  if (options.eventId !== null) takePart(edit, joining, ({ id }) => id === options.eventId)
  if (kind === 'adult') {
    const ahead = eventsFrom(edit, options.today)
    takePart(
      edit,
      joining,
      (row) => ahead.has(row.id) && draft.householdIds.some((id) => row.householdIds.includes(id)),
    )
  }
  return ok(edit.changes())
}

/** Adds the records, and gives whoever may come to an event. */
function add(edit: RecordEdit, kind: AddableKind, draft: PersonDraft, options: AddPersonOptions): Joining {
  const { id, newId } = options
  const own = { sourceId: draft.sourceId === '' ? id : draft.sourceId }
  const { title, givenName, familyName, name, email, languages } = draft
  switch (kind) {
    case 'student': {
      const { preferredName, dateOfBirth, form, yearGroup, householdIds, relationship, receivesLetters } =
        draft
      const studentId = idOf<StudentId>(id)
      edit.add('student', {
        ...notInFolder.student,
        ...own,
        id: studentId,
        givenName,
        familyName,
        preferredName,
        dateOfBirth,
      })
      edit.add('enrolment', { id: newId(), studentId, schoolYearId: yearOf(edit, options), form, yearGroup })
      const links = householdIds.map((householdId) => ({
        id: newId(),
        householdId,
        studentId,
        relationship,
        receivesLetters,
      }))
      edit.add('guardianship', ...links)
      return { studentIds: [studentId], householdIds }
    }
    case 'household': {
      const { adults, letterLanguage, interpreterLanguage, contactChannel, contact, address, accessNeeds } =
        draft
      const { studentIds, relationship, receivesLetters } = draft
      const householdId = idOf<HouseholdId>(id)
      edit.add('household', {
        ...notInFolder.household,
        ...own,
        id: householdId,
        name,
        adults,
        letterLanguage,
        interpreterLanguage,
        contactChannel,
        contact,
        address,
        accessNeeds,
      })
      const links = studentIds.map((studentId) => ({
        id: newId(),
        householdId,
        studentId,
        relationship,
        receivesLetters,
      }))
      edit.add('guardianship', ...links)
      return { householdIds: [householdId] }
    }
    case 'adult': {
      const { householdIds, attends, phone, mobile, relationship, receivesLetters } = draft
      const adult = {
        ...notInFolder.adult,
        ...own,
        id: idOf<AdultId>(id),
        title,
        givenName,
        familyName,
        householdIds,
      }
      edit.add('adult', {
        ...adult,
        attends,
        staffId: null,
        email,
        phone,
        mobile,
        parentalResponsibility: '',
        relationship,
        receivesLetters,
        speaks: languages,
      })
      return { adultIds: [adult.id] }
    }
    case 'staff': {
      const { role, roomId } = draft
      const staff = {
        ...notInFolder.staff,
        ...own,
        id: idOf<StaffId>(id),
        title,
        givenName,
        familyName,
        role,
        roomId,
      }
      edit.add('staff', { ...staff, languages, email })
      return { staffIds: [staff.id] }
    }
    case 'interpreter': {
      const interpreter = { ...own, id: idOf<InterpreterId>(id), givenName, familyName, languages }
      edit.add('interpreter', interpreter)
      return { interpreterIds: [interpreter.id] }
    }
    case 'room': {
      const { building, meetingsAtOnce } = draft
      const room = { ...own, id: idOf<RoomId>(id), name, building, meetingsAtOnce }
      edit.add('room', room)
      return { roomIds: [room.id] }
    }
    case 'teachingGroup': {
      const { subject, yearGroup, staffIds, studentIds } = draft
      const schoolYearId = yearOf(edit, options)
      edit.add('teachingGroup', {
        ...own,
        id: idOf<TeachingGroupId>(id),
        schoolYearId,
        name,
        subject,
        yearGroup,
        staffIds,
        studentIds,
      })
      return {}
    }
  }
}

function trimmed(draft: PersonDraft): PersonDraft {
  const texts = Object.entries(draft).flatMap(([field, value]: [string, unknown]): [string, unknown][] =>
    typeof value === 'string' ? [[field, value.trim()]] : [],
  )
  return { ...draft, ...Object.fromEntries(texts) }
}

/** The school year of the event, else the one that the day lies in. */
function yearOf(edit: RecordEdit, { eventId, today, newId }: AddPersonOptions): SchoolYearId {
  const event = eventId === null ? null : edit.one('event', eventId)
  return event ? event.schoolYearId : schoolYearOn(edit, today, newId)
}
