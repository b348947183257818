import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import { extensionOf, uniqueFileName, safeFileName } from '@shared/bridge/file-names'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { planToShare, withAnnounced, type SharedPlan } from '@shared/domain/plan/announced'
import { familyMeetings, inTimeOrder, type FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { Appointment } from '@shared/domain/plan/plan'
import type { PlannedEvent, WorkingPlan } from '@shared/domain/plan/planned-event'
import { writeTable } from '@shared/exchange/csv'
import {
  calendarEntries,
  groupSessionEntries,
  type CalendarOwner,
  type EntryTexts,
} from '@shared/exchange/share/calendars'
import { writeIcs } from '@shared/exchange/share/ics'
import { mailMergeTable } from '@shared/exchange/share/mail-merge'
import { messagesTable } from '@shared/exchange/share/messages'
import { planTable } from '@shared/exchange/share/plan-table'
import type { Table } from '@shared/exchange/table'
import { writeWorkbook } from '@shared/exchange/xlsx'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import type { AvailabilitySubject } from '@shared/domain/events/event'
import { groupSessionsNow, groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import { namesAmong } from '@shared/words/people-names'
import { shareFileWords as words } from '@shared/words/screens/share'
import { shareTexts, type SharingSchool, type ShareTexts } from '@shared/words/share-texts'
import type { SharedFile, ShareJob } from '@renderer/services/ports'

type CalendarsOf = Extract<SharedFile, { readonly kind: 'calendars' }>['of']
type TableFormat = Extract<SharedFile, { readonly as: unknown }>['as']

interface ShareStamp extends Pick<ShareJob, 'locale' | 'now'> {
  readonly school: SharingSchool
}

/** Makes the requested file from the announced plan; null where there is no plan, or nobody has a meeting to put into it. */
export function sharedFile(
  event: PlannedEvent,
  what: SharedFile,
  stamp: ShareStamp,
): FileToSave | FolderToSave | null {
  if (!event.plan) return null
  const work = workOf(event, event.plan, stamp)
  switch (what.kind) {
    case 'calendars':
      return folderOf(words.folder[what.of](work.title), calendarsOf(work, what.of))
    case 'family-calendar':
      return fileOf(
        work.families
          .filter(({ household }) => household.id === what.householdId)
          .flatMap((family) => familyCalendar(work, family)),
      )
    case 'whole-calendar': {
      const { plan, former } = work
      const own = { own: plan.appointments, former }
      return fileOf(
        calendar(work, {
          owner: 'office',
          name: words.whole(work.title),
          reader: 'office',
          of: null,
          ...own,
        }),
      )
    }
    case 'mail-merge': {
      const { family, office } = work.texts
      const texts = { ...family, allChildren: (one: FamilyMeetings) => office.children(one) }
      return tableOf(what.as, words.mailMerge(work.title), mailMergeTable(work.index, work.families, texts))
    }
    case 'messages':
      return tableOf(what.as, words.messages(work.title), messagesTable(work.families, work.texts))
    case 'plan-table':
      return tableOf(
        what.as,
        words.planTable(work.title),
        planTable(work.index, work.plan, work.texts.office),
      )
  }
}

interface Work {
  readonly index: ConferenceIndex
  readonly title: string
  /** Its appointments by time. */
  readonly plan: SharedPlan
  /** Earlier revisions, newest first. */
  readonly former: readonly Appointment[]
  readonly formerOf: ReadonlyMap<HouseholdId, readonly Appointment[]>
  readonly families: readonly FamilyMeetings[]
  readonly texts: ShareTexts
  readonly now: Instant
}

function workOf(
  { conference, announced }: PlannedEvent,
  current: WorkingPlan,
  { school, locale, now }: ShareStamp,
): Work {
  const index = indexConference(withAnnounced(conference, announced))
  const plan = planToShare(current, announced)
  const former = plan.former.flatMap(({ appointments }) => appointments)
  return {
    index,
    title: conference.event.title,
    plan: { ...plan, appointments: inTimeOrder(plan.appointments) },
    former,
    formerOf: groupBy(former, ({ householdId }) => householdId),
    families: familyMeetings(index, plan, { revision: plan.record.revision, former: plan.former }),
    texts: shareTexts(index, school, locale),
    now,
  }
}

interface NamedCalendar {
  readonly name: string
  readonly bytes: Uint8Array
}

function calendarsOf(work: Work, whose: CalendarsOf): readonly NamedCalendar[] {
  const { staff, interpreters } = work.index.conference
  const names = namesAmong(work.index.conference)
  switch (whose) {
    case 'families':
      return work.families.flatMap((family) => familyCalendar(work, family))
    case 'staff':
      return staff.flatMap((one) => {
        const isTheirs = ({ staffIds }: Appointment): boolean => staffIds.includes(one.id)
        return calendar(work, {
          owner: one.id,
          name: names.staff(one.id),
          reader: 'staff',
          own: work.plan.appointments.filter(isTheirs),
          former: work.former.filter(isTheirs),
          of: { kind: 'staff', id: one.id },
        })
      })
    case 'interpreters':
      return interpreters.flatMap((one) => {
        const isTheirs = ({ interpreterId }: Appointment): boolean => interpreterId === one.id
        return calendar(work, {
          owner: one.id,
          name: names.interpreter(one.id),
          reader: 'interpreter',
          own: work.plan.appointments.filter(isTheirs),
          former: work.former.filter(isTheirs),
        })
      })
  }
}

/** Named by the school's own id: a file's name tells no family's. */
const familyCalendar = (
  work: Work,
  { household, children, appointments }: FamilyMeetings,
): readonly NamedCalendar[] =>
  calendar(work, {
    owner: household.id,
    name: words.family(household.sourceId),
    reader: 'family',
    own: appointments,
    former: (work.formerOf.get(household.id) ?? []).filter(({ studentId }) => children.includes(studentId)),
    of: { kind: 'household', id: household.id },
  })

/** One calendar, in the words of whoever it is for; none where it would be empty. */
function calendar(
  work: Work,
  whose: {
    readonly owner: CalendarOwner
    readonly name: string
    readonly reader: 'family' | keyof ShareTexts['office']['entry']
    readonly own: readonly Appointment[]
    readonly former: readonly Appointment[]
    /** Whose group sessions are in it; null: everybody's. Left out: none. */
    readonly of?: AvailabilitySubject | null
  },
): readonly NamedCalendar[] {
  const { index, title, plan, texts, now } = work
  const { owner, name, reader, own, former, of } = whose
  const { family, office } = texts
  const said: EntryTexts =
    reader === 'family'
      ? { summary: (row) => family.entry(row), place: (row) => family.place(row) }
      : { summary: (row) => office.entry[reader](row), place: (row) => office.place(row) }
  const entries = [
    ...calendarEntries(own, former, owner, said),
    ...(of === undefined ? [] : groupEntries(work, of, owner)),
  ]
  if (entries.length === 0) return []
  const { timezone } = index.conference.event
  const sequence = plan.record.revision ?? 0
  return [{ name, bytes: writeIcs(entries, { name: title, timezone, sequence, now }) }]
}

function groupEntries({ index, plan }: Work, of: AvailabilitySubject | null, owner: CalendarOwner) {
  const all = (given: Parameters<typeof groupSessionsOf>[2]): readonly DatedGroupSession[] =>
    groupSessionsOf(index, of, given)
  const now = plan.groupSessions ?? groupSessionsNow(index.conference)
  return groupSessionEntries(
    all(now),
    plan.former.flatMap(({ groupSessions }) => all(groupSessions)),
    owner,
  )
}

const fileOf = ([one]: readonly NamedCalendar[]): FileToSave | null =>
  one ? { name: safeFileName(one.name, extensionOf.ics), kind: 'ics', bytes: one.bytes } : null

const tableOf = (kind: TableFormat, name: string, table: Table): FileToSave => ({
  name: safeFileName(name, extensionOf[kind]),
  kind,
  bytes: kind === 'xlsx' ? writeWorkbook(name, table) : writeTable(table),
})

/** Two of the same name are numbered. */
function folderOf(name: string, calendars: readonly NamedCalendar[]): FolderToSave | null {
  if (calendars.length === 0) return null
  const taken = new Set<string>()
  const files = calendars.map((one) => {
    const file = uniqueFileName(one.name, extensionOf.ics, taken)
    taken.add(file.toLowerCase())
    return { name: file, bytes: one.bytes }
  })
  return { name: safeFileName(name, ''), files }
}
