import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Room, StaffRoom } from '@shared/domain/events/event'
import type { Interpreter, Staff } from '@shared/domain/people/people'
import { idOf, type RoomId, type SessionId, type StaffId } from '@shared/kernel/ids'
import type { SampleRandom } from './sample-random'
import { englishNames, nameSources, type NameSource } from './names'

/** A form of the sample school, such as 9C. */
export interface Form {
  readonly name: string
  readonly yearGroup: string
}

const formLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const yearGroups = ['7', '8', '9', '10', '11'] as const
export const forms: readonly Form[] = yearGroups.flatMap((yearGroup) =>
  formLetters.map((letter) => ({ name: `${yearGroup}${letter}`, yearGroup })),
)

/** How many teach each subject; the last column is where they sit. */
const subjects = [
  { name: 'English', teachers: 8, wing: 'main' },
  { name: 'Mathematics', teachers: 8, wing: 'main' },
  { name: 'Science', teachers: 9, wing: 'sycamore' },
  { name: 'Languages', teachers: 5, wing: 'main' },
  { name: 'History', teachers: 3, wing: 'main' },
  { name: 'Geography', teachers: 3, wing: 'main' },
  { name: 'Religious studies', teachers: 2, wing: 'main' },
  { name: 'Art', teachers: 2, wing: 'sycamore' },
  { name: 'Music', teachers: 2, wing: 'sycamore' },
  { name: 'Drama', teachers: 2, wing: 'sycamore' },
  { name: 'Design and technology', teachers: 3, wing: 'sycamore' },
  { name: 'Computing', teachers: 2, wing: 'sycamore' },
  { name: 'Physical education', teachers: 4, wing: 'sycamore' },
] as const
export type Subject = (typeof subjects)[number]['name']
export const coreSubjects: readonly Subject[] = ['English', 'Mathematics', 'Science']
export const otherSubjects: readonly Subject[] = subjects
  .map(({ name }) => name)
  .filter((name) => !coreSubjects.includes(name))

const buildings = { main: 'Main building', sycamore: 'Sycamore building' } as const

/** The staff of the sample school, their rooms and their classes. */
export interface SampleStaff {
  readonly staff: readonly Staff[]
  readonly rooms: readonly Room[]
  readonly staffRooms: readonly StaffRoom[]
  readonly interpreters: readonly Interpreter[]
  readonly libraryId: RoomId
  readonly senco: Staff
  teacherOf(subject: Subject, form: string): Staff
  formTeacherOf(form: string): Staff
  headOf(yearGroup: string): Staff
}

export function makeStaff(random: SampleRandom, artIsShutOn: SessionId): SampleStaff {
  const staff: Staff[] = []
  const rooms: Room[] = []
  const staffRooms: StaffRoom[] = []
  const addRoom = (name: string, building: string, meetingsAtOnce: number | null): Room => {
    const id = `R${String(rooms.length + 1).padStart(2, '0')}`
    const room = { id: idOf<RoomId>(id), sourceId: id, name, building, meetingsAtOnce }
    rooms.push(room)
    return room
  }
  const addStaff = (role: string, room: Room): Staff => {
    const one = newStaff(random, staff.length + 1, role)
    staff.push(one)
    staffRooms.push({ staffId: one.id, sessionId: null, roomId: room.id })
    return one
  }

  const library = addRoom('Library', buildings.main, 4)
  const studio = addRoom('Studio', buildings.main, null)
  const sportsHall = addRoom('Sports hall', buildings.sycamore, 6)
  const numbers = { main: 100, sycamore: 200 }
  const teachers = new Map<Subject, readonly Staff[]>()
  for (const { name, teachers: count, wing } of subjects) {
    const team = Array.from({ length: count }, () => {
      const room =
        name === 'Physical education' ? sportsHall : addRoom(`Room ${++numbers[wing]}`, buildings[wing], null)
      return addStaff(`Teacher of ${name}`, room)
    })
    teachers.set(name, team)
  }
  const tutors = random.shuffled(staff).slice(0, forms.length)
  const heads = new Map(yearGroups.map((year) => [year as string, addStaff(`Head of Year ${year}`, library)]))
  const senco = addStaff('Special needs coordinator', library)
  addStaff('Principal', addRoom('Principal’s office', buildings.main, 1))
  // The art rooms are shut for works on one evening: both teachers move to the studio.
  for (const { id } of teachers.get('Art') ?? [])
    staffRooms.push({ staffId: id, sessionId: artIsShutOn, roomId: studio.id })

  const order = new Map(
    [...teachers.keys()].map((subject) => [subject, random.shuffled(forms.map((form) => form.name))]),
  )
  return {
    staff,
    rooms,
    staffRooms,
    interpreters: makeInterpreters(random),
    libraryId: library.id,
    senco,
    teacherOf: (subject, form) => {
      const team = teachers.get(subject) ?? []
      const at = order.get(subject)?.indexOf(form) ?? 0
      return found(team[Math.floor((at * team.length) / forms.length)])
    },
    formTeacherOf: (form) => found(tutors[forms.findIndex(({ name }) => name === form)]),
    headOf: (yearGroup) => found(heads.get(yearGroup)),
  }
}

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('The sample school has no such member of staff')
  return item
}

/** Most staff have English names here; some speak a second language, so that their meetings need no interpreter. */
function newStaff(random: SampleRandom, number: number, role: string): Staff {
  const source = random.percent(65) ? englishNames : random.pickByShare(nameSources.filter(isLatin))
  const isWoman = random.percent(60)
  const sourceId = `T${String(number).padStart(2, '0')}`
  const spoken = source.language === 'en' ? [] : [source.language]
  return {
    id: idOf<StaffId>(sourceId),
    sourceId,
    title: random.percent(6) ? 'Dr' : isWoman ? random.pick(['Ms', 'Mrs', 'Miss']) : 'Mr',
    givenName: random.pick(isWoman ? source.women : source.men),
    familyName: familyNameOf(random.pick(source.families), isWoman),
    role,
    languages: ['en', ...spoken],
    email: `staff${number}@aldermere.example`,
    ...notInFolder.staff,
  }
}

const isLatin = ({ language }: NameSource): boolean => language !== 'uk' && language !== 'el'

/** The form of a family name for a woman or a man. */
export function familyNameOf(name: string, isWoman: boolean): string {
  const [first = name, second = first] = name.split('|')
  return isWoman ? second : first
}

function makeInterpreters(random: SampleRandom): readonly Interpreter[] {
  const spoken = [['pl', 'uk'], ['pl'], ['vi'], ['ro', 'tr'], ['so', 'tr'], ['el', 'uk'], ['ro']] as const
  return spoken.map((languages, i) => {
    const source = found(nameSources.find(({ language }) => language === languages[0]))
    const isWoman = random.percent(50)
    const sourceId = `I${i + 1}`
    return {
      id: idOf(sourceId),
      sourceId,
      givenName: random.pick(isWoman ? source.women : source.men),
      familyName: familyNameOf(random.pick(source.families), isWoman),
      languages,
    }
  })
}
