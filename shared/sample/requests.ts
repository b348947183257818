import type { Availability, Session } from '@shared/domain/events/event'
import type { Household, Interpreter, Staff } from '@shared/domain/people/people'
import type { Separation } from '@shared/domain/people/separation'
import type { MeetingMode, Priority, Request } from '@shared/domain/requests/request'
import { idOf, type MeetingGroupId, type RoomId } from '@shared/kernel/ids'
import { minuteOfDay, minutes } from '@shared/kernel/time'
import type { SampleRandom } from './sample-random'
import type { SampleChild, SampleFamilies } from './families'
import { coreSubjects, otherSubjects, type SampleStaff } from './staff'

/** What one family wishes of one member of staff, before it has a number. */
interface Wish {
  readonly staff: readonly [Staff, ...Staff[]]
  readonly subject: string
  readonly priority: Priority
  readonly minutes: number
  readonly roomId: RoomId | null
  readonly groupId: MeetingGroupId | null
  readonly mode: MeetingMode
}

const plain = { roomId: null, groupId: null, mode: 'in-person' } as const

/** About three requests a child: most for the core subjects, a few that the school asks for itself. */
export function makeRequests(
  random: SampleRandom,
  school: SampleStaff,
  families: SampleFamilies,
): readonly Request[] {
  const comeTogether = new Set(families.apart.filter((_, i) => i % 6 === 5).map(([first]) => first))
  const requests: Request[] = []
  for (const child of families.children) {
    const [first, ...others] = child.households
    if (!first) continue
    const own = wishesOf(random, school, child)
    const shared = others.length > 0 && comeTogether.has(first) ? own.slice(0, 1) : []
    // Parents who live apart ask for their own meetings; some come together to one of them.
    const groupId = shared.length > 0 ? idOf<MeetingGroupId>(`M${child.student.sourceId}`) : null
    const together = shared.map((wish) => ({ ...wish, groupId }))
    const studentAttends = random.percent(75)
    addAll(requests, child, first, [...together, ...own.slice(shared.length)], studentAttends)
    for (const other of others)
      addAll(requests, child, other, [...together, ...wishesOf(random, school, child).slice(0, 2)], false)
  }
  return requests
}

function addAll(
  requests: Request[],
  child: SampleChild,
  household: Household,
  wishes: readonly Wish[],
  studentAttends: boolean,
): void {
  for (const wish of wishes) {
    const sourceId = `Q${String(requests.length + 1).padStart(4, '0')}`
    const [first, ...others] = wish.staff
    requests.push({
      id: idOf(sourceId),
      sourceId,
      householdId: household.id,
      studentId: child.student.id,
      staffIds: [first.id, ...others.map(({ id }) => id)],
      priority: wish.priority,
      minutes: minutes(wish.minutes),
      studentAttends: studentAttends && wish.mode === 'in-person' && wish.groupId === null,
      roomId: wish.roomId,
      subject: wish.subject,
      mode: wish.mode,
      groupId: wish.groupId,
      rank: null,
    })
  }
}

function wishesOf(random: SampleRandom, school: SampleStaff, { form }: SampleChild): readonly Wish[] {
  const wishes: Wish[] = []
  const subjects = [
    ...coreSubjects.filter(() => random.percent(54)),
    ...random.shuffled(otherSubjects).slice(
      0,
      random.pickByShare([
        { count: 0, share: 12 },
        { count: 1, share: 50 },
        { count: 2, share: 38 },
      ]).count,
    ),
  ]
  for (const subject of subjects) {
    const priority = random.percent(7)
      ? 'required'
      : coreSubjects.includes(subject) || random.percent(45)
        ? 'requested'
        : 'optional'
    const mode = random.percent(1.2) ? random.pick(['phone', 'phone', 'online'] as const) : 'in-person'
    wishes.push({
      ...plain,
      staff: [school.teacherOf(subject, form.name)],
      subject,
      priority,
      mode,
      minutes: priority === 'required' || random.percent(9) ? 10 : 5,
    })
  }
  const formTeacher = school.formTeacherOf(form.name)
  const isTaken = wishes.some(({ staff: [teacher] }) => teacher === formTeacher)
  if (!isTaken && random.percent(form.yearGroup === '7' ? 60 : 26)) {
    wishes.push({ ...plain, staff: [formTeacher], subject: 'Form', priority: 'requested', minutes: 5 })
  }
  if (random.percent(3)) {
    wishes.push({
      ...plain,
      staff: [school.headOf(form.yearGroup)],
      subject: 'Attendance',
      priority: 'required',
      minutes: 10,
    })
  }
  if (random.percent(1.5)) {
    wishes.push({
      ...plain,
      staff: [school.senco, formTeacher],
      subject: 'Support plan',
      priority: 'required',
      minutes: 15,
      roomId: school.libraryId,
    })
  }
  return wishes
}

/** Two in three pairs of parents who live apart must be kept from meeting. */
export function makeSeparations(families: SampleFamilies): readonly Separation[] {
  return families.apart
    .filter((_, i) => i % 3 !== 2)
    .map(([a, b], i): Separation => ({
      households: [a.id, b.id],
      rule: i % 4 === 3 ? 'other-session' : 'apart',
      minutes: minutes(i % 4 === 3 ? 0 : 15),
    }))
}

/** When people and rooms can take part; whoever has no row here is free on all evenings. */
export function makeAvailability(
  random: SampleRandom,
  sessions: readonly Session[],
  { staff, libraryId }: SampleStaff,
  interpreters: readonly Interpreter[],
  households: readonly Household[],
): readonly Availability[] {
  const on = (
    subject: Availability['subject'],
    session: Session,
    from: number,
    to: number,
  ): Availability => ({
    subject,
    sessionId: session.id,
    start: minuteOfDay(session.start + from),
    end: minuteOfDay(session.end - to),
  })
  const windows: Availability[] = []
  for (const { id } of staff) {
    if (!random.percent(18)) continue
    const away = random.pick(sessions)
    for (const session of sessions)
      if (session !== away) windows.push(on({ kind: 'staff', id }, session, 0, random.percent(15) ? 30 : 0))
  }
  for (const { id } of households) {
    const evenings = random.pickByShare(eveningsFree).count
    const late = random.percent(14) ? 60 : 0
    if (evenings === sessions.length && late === 0) continue
    const free = random.shuffled(sessions).slice(0, evenings)
    for (const session of sessions)
      if (free.includes(session))
        windows.push(on({ kind: 'household', id }, session, late, random.percent(10) ? 45 : 0))
  }
  for (const { id } of interpreters) {
    const away = random.percent(25) ? random.pick(sessions) : null
    for (const session of sessions)
      if (session !== away)
        windows.push(on({ kind: 'interpreter', id }, session, random.percent(30) ? 30 : 0, 0))
  }
  // The library closes early.
  for (const session of sessions) windows.push(on({ kind: 'room', id: libraryId }, session, 0, 30))
  return windows
}

const eveningsFree = [
  { count: 3, share: 62 },
  { count: 2, share: 31 },
  { count: 1, share: 7 },
]
