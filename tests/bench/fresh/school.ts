import type { Availability, Session } from '@shared/domain/events/event'
import type { Conference } from '@shared/domain/plan/plan'
import type { Separation } from '@shared/domain/people/separation'
import { priorities, type Request } from '@shared/domain/requests/request'
import { idOf, type StaffId } from '@shared/kernel/ids'
import { minuteOfDay, minutes } from '@shared/kernel/time'
import {
  conference,
  day,
  household,
  request,
  room,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { drawing, type Drawing } from '../../unit/domain/rules/random-conference'
import type { SchoolKind } from './kinds'

const slot = 5
const opens = 16 * 60
const year = idOf<never>('2026/27')
/** Languages of families in the order of how many speak them. */
const spoken = ['pl', 'pl', 'pl', 'pl', 'ur', 'ur', 'zh', 'ar', 'ro', 'ta', 'lt', 'so'] as const

/** An invented school of a kind: the same seed gives the same school. */
export function freshSchool(kind: SchoolKind, seed: number): Conference {
  const draw = drawing(seed)
  const sessions = Array.from({ length: kind.sessions }, (_, i) => sessionOf(kind, i))
  const team = Array.from({ length: kind.staff }, (_, i) =>
    staff(id('T', i), { languages: draw.chance(0.05) ? [draw.pick(spoken)] : [] }),
  )
  const { rooms, staffRooms } = roomsFor(
    draw,
    team.map((member) => member.id),
  )
  const forms = formsOf(draw, kind)
  const families = familiesOf(draw, kind, forms.length)
  const interpreters = interpretersFor(draw, kind, families.households)
  const whole = conference(
    {
      staff: team,
      rooms,
      staffRooms,
      students: families.students.map((one) => one.student),
      enrolments: families.students.map((one) => ({
        studentId: one.student.id,
        schoolYearId: year,
        form: `Form ${one.form + 1}`,
        yearGroup: String(7 + (one.form % 5)),
      })),
      households: families.households,
      guardianships: families.pairs.map(({ family, child }) => ({
        householdId: idOf<never>(family),
        studentId: idOf<never>(child),
        relationship: 'parent',
        receivesLetters: true,
      })),
      separations: families.separations,
      interpreters,
      requests: wishesOf(draw, kind, forms, families),
    },
    {
      kind: kind.eventKind,
      schoolYearId: year,
      title: 'Invented school',
      changeoverMinutes: minutes(kind.changeover),
      staffRest: { afterMinutes: minutes(90), restMinutes: minutes(5) },
      sessions,
    },
  )
  return { ...whole, availability: windowsOf(draw, kind, whole) }
}

const id = (letter: string, i: number): string => `${letter}${String(i + 1).padStart(4, '0')}`

const sessionOf = (kind: SchoolKind, i: number): Session => ({
  ...session(`e${i + 1}`, '16:00', '16:05', { date: day(`2026-12-0${1 + 2 * i}`) }),
  end: minuteOfDay(opens + kind.sessionMinutes),
  breaks:
    i >= kind.sessions - kind.breaks
      ? [{ start: minuteOfDay(opens + 90), end: minuteOfDay(opens + 100) }]
      : [],
})

/** A room for each member of staff; now and then two share one that does not hold both at all times. */
function roomsFor(
  { chance, pick }: Drawing,
  team: readonly StaffId[],
): Pick<Conference, 'rooms' | 'staffRooms'> {
  const rooms: Conference['rooms'][number][] = []
  let isShared = true
  const staffRooms = team.map((staffId) => {
    const last = rooms.at(-1)
    if (last && !isShared && chance(0.04)) {
      rooms[rooms.length - 1] = { ...last, meetingsAtOnce: pick([1, 2]) }
      isShared = true
    } else {
      rooms.push(room(id('R', rooms.length), chance(0.25) ? 'East' : 'Main'))
      isShared = false
    }
    return { staffId, sessionId: null, roomId: idOf<never>(id('R', rooms.length - 1)) }
  })
  return { rooms, staffRooms }
}

/** The staff of each form, everyone about as often as the others. */
function formsOf(
  { below }: Drawing,
  { forms, team, staff: count }: SchoolKind,
): readonly (readonly string[])[] {
  let pool: number[] = []
  return Array.from({ length: forms }, () => {
    const chosen = new Set<number>()
    while (chosen.size < team) {
      if (pool.every((member) => chosen.has(member)))
        pool = [...pool, ...Array.from({ length: count }, (_, i) => i)]
      const at = below(pool.length)
      const member = pool[at] ?? 0
      if (chosen.has(member)) continue
      chosen.add(member)
      pool.splice(at, 1)
    }
    return [...chosen].map((member) => id('T', member))
  })
}

/** A household that comes about a child. */
interface Pair {
  readonly family: string
  readonly child: string
  readonly form: number
}

function familiesOf(draw: Drawing, kind: SchoolKind, forms: number) {
  const { chance, pick, below } = draw
  const households: Conference['households'][number][] = []
  const students: { readonly student: Conference['students'][number]; readonly form: number }[] = []
  const pairs: Pair[] = []
  const separations: Separation[] = []
  const add = (): string => {
    const name = id('H', households.length)
    households.push(household(name, { interpreterLanguage: chance(kind.interpreted) ? pick(spoken) : null }))
    return name
  }
  while (students.length < kind.students) {
    const family = add()
    const children = chance(0.85) ? 1 : chance(0.8) ? 2 : 3
    for (let i = 0; i < children && students.length < kind.students; i++) {
      const [child, form] = [id('S', students.length), below(forms)]
      students.push({ student: student(child), form })
      pairs.push({ family, child, form })
      if (!chance(kind.split)) continue
      const other = add()
      pairs.push({ family: other, child, form })
      if (chance(kind.keptApart)) separations.push(separationOf(draw, family, other))
    }
  }
  return { households, students, pairs, separations }
}

const separationOf = ({ chance }: Drawing, a: string, b: string): Separation => ({
  households: [idOf(a), idOf(b)],
  rule: chance(0.3) ? 'other-session' : 'apart',
  minutes: minutes(chance(0.8) ? 10 : 15),
})

function interpretersFor(
  { chance, pick }: Drawing,
  { perInterpreter }: SchoolKind,
  households: Conference['households'],
): Conference['interpreters'] {
  const languages = [...new Set(spoken)].flatMap((language) => {
    const count = households.filter((one) => one.interpreterLanguage === language).length
    return Array.from({ length: Math.ceil(count / perInterpreter) }, () => language)
  })
  return languages.map((language, i) => ({
    id: idOf(id('I', i)),
    sourceId: id('I', i),
    givenName: 'In',
    familyName: `Terpreter ${i + 1}`,
    languages: [...new Set([language, ...(chance(0.25) ? [pick(spoken)] : [])])],
  }))
}

type Families = ReturnType<typeof familiesOf>

function wishesOf(
  draw: Drawing,
  kind: SchoolKind,
  forms: readonly (readonly string[])[],
  { pairs }: Families,
): readonly Request[] {
  const requests: Request[] = []
  for (const { family, child, form } of pairs) {
    const studentAttends = draw.chance(kind.childComes)
    const team = forms[form] ?? []
    const asked = team.filter((_, i) => draw.chance(i === 0 ? kind.wishes.first : kind.wishes.other))
    const [only = ''] = team
    for (const member of asked.length > 0 ? asked : [only]) {
      const second = draw.chance(0.012) ? draw.pick(team) : member
      requests.push(
        request(id('Q', requests.length), family, child, member, {
          priority: priorityOf(draw, kind),
          minutes: minutes(lengthOf(draw, kind)),
          studentAttends,
          ...(second === member ? {} : { staffIds: [idOf<StaffId>(member), idOf<StaffId>(second)] as const }),
        }),
      )
    }
  }
  return requests
}

function priorityOf({ random }: Drawing, kind: SchoolKind) {
  let left = random.next()
  return priorities.find((priority) => (left -= kind.priorities[priority]) < 0) ?? 'optional'
}

function lengthOf({ random }: Drawing, kind: SchoolKind): number {
  let left = random.next()
  return kind.lengths.find(([, part]) => (left -= part) < 0)?.[0] ?? slot
}

function windowsOf(draw: Drawing, kind: SchoolKind, whole: Conference): readonly Availability[] {
  const { chance } = draw
  return [
    ...whole.staff.flatMap(({ id: one }) =>
      chance(kind.staffWindows) ? someOf(draw, whole, { kind: 'staff', id: one }, 12) : [],
    ),
    ...whole.households.flatMap(({ id: one }) =>
      chance(kind.familyWindows) ? someOf(draw, whole, { kind: 'household', id: one }, 17) : [],
    ),
    ...whole.interpreters.flatMap(({ id: one }) => someOf(draw, whole, { kind: 'interpreter', id: one }, 0)),
  ]
}

/** Most of the sessions, at least one; in some of them coming late or leaving early by so many slots at most. */
function someOf(
  { chance, pick, below }: Drawing,
  whole: Conference,
  subject: Availability['subject'],
  slots: number,
): readonly Availability[] {
  const { sessions } = whole.event
  const kept = sessions.filter(() => chance(0.7))
  return (kept.length > 0 ? kept : [pick(sessions)]).map(({ id: sessionId, start, end }) => {
    const away = slots === 0 || chance(0.3) ? 0 : slot * (1 + below(slots))
    const isLate = chance(0.6)
    return {
      subject,
      sessionId,
      start: minuteOfDay(isLate ? start + away : start),
      end: minuteOfDay(isLate ? end : end - away),
    }
  })
}
