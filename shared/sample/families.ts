import { notInFolder } from '@shared/domain/people/not-in-folder'
import type {
  Adult,
  ContactChannel,
  Enrolment,
  Guardianship,
  Household,
  Staff,
  Student,
} from '@shared/domain/people/people'
import { idOf, type HouseholdId, type SchoolYearId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { SampleRandom } from './sample-random'
import { englishNames, nameSources, type NameSource } from './names'
import { familyNameOf, forms, yearGroups, type Form, type SampleStaff } from './staff'

const pupilsPerForm = 30

/** A child with the households that ask for meetings about them: two where the parents live apart. */
export interface SampleChild {
  readonly student: Student
  readonly form: Form
  readonly households: readonly Household[]
}

export interface SampleFamilies {
  readonly children: readonly SampleChild[]
  readonly households: readonly Household[]
  readonly guardianships: readonly Guardianship[]
  readonly adults: readonly Adult[]
  readonly enrolments: readonly Enrolment[]
  /** The two households of parents who live apart. */
  readonly apart: readonly (readonly [Household, Household])[]
}

type Families = { [Part in keyof SampleFamilies]: SampleFamilies[Part][number][] }

interface Parent {
  readonly title: string
  readonly givenName: string
  readonly familyName: string
  readonly teaches: Staff | null
}

/** Makes families until every form is full: mostly one child, some with brothers and sisters, some in two households. */
export function makeFamilies(
  random: SampleRandom,
  { staff }: SampleStaff,
  schoolYearId: SchoolYearId,
): SampleFamilies {
  const families: Families = {
    children: [],
    households: [],
    guardianships: [],
    adults: [],
    enrolments: [],
    apart: [],
  }
  const places = new Map(forms.map((form) => [form, pupilsPerForm]))
  // Three who teach here have a child at the school.
  const teachers = staff.filter(({ languages }) => languages.length === 1).slice(4, 7)
  for (
    let teacher = teachers.shift() ?? null;
    [...places.values()].some((left) => left > 0);
    teacher = teachers.shift() ?? null
  ) {
    addFamily(families, places, random, teacher, schoolYearId)
  }
  addGrandmothers(families, random)
  return families
}

function addFamily(
  families: Families,
  places: Map<Form, number>,
  random: SampleRandom,
  teacher: Staff | null,
  schoolYearId: SchoolYearId,
): void {
  const source = teacher ? englishNames : random.pickByShare(nameSources)
  const familyName = random.pick(source.families)
  const parents = makeParents(random, source, familyName, teacher)
  const livesApart = parents.length === 2 && teacher === null && random.percent(5)
  const groups = livesApart ? parents.map((parent) => [parent]) : [parents]
  const households = groups.map((group) => addHousehold(families, random, source, group))
  const [first, second] = households
  if (first && second) families.apart.push([first, second])

  const open = random.shuffled(
    yearGroups.filter((year) => forms.some((form) => form.yearGroup === year && (places.get(form) ?? 0) > 0)),
  )
  const children = open.slice(0, random.pickByShare(familySizes).children)
  for (const yearGroup of children) {
    const form = random.pick(forms.filter((one) => one.yearGroup === yearGroup && (places.get(one) ?? 0) > 0))
    places.set(form, (places.get(form) ?? 0) - 1)
    const student = addStudent(families, random, source, familyName, form, schoolYearId)
    families.children.push({ student, form, households })
    households.forEach((household, i) =>
      families.guardianships.push({
        householdId: household.id,
        studentId: student.id,
        relationship: groups[i]?.length === 2 ? 'parents' : 'parent',
        receivesLetters: true,
      }),
    )
  }
}

const familySizes = [
  { children: 1, share: 70 },
  { children: 2, share: 25 },
  { children: 3, share: 5 },
]

function makeParents(
  random: SampleRandom,
  source: NameSource,
  familyName: string,
  teacher: Staff | null,
): readonly Parent[] {
  const parent = (isWoman: boolean): Parent => ({
    title: isWoman ? random.pick(['Ms', 'Mrs', 'Dr']) : random.pick(['Mr', 'Mr', 'Dr']),
    givenName: random.pick(isWoman ? source.women : source.men),
    familyName: familyNameOf(familyName, isWoman),
    teaches: null,
  })
  if (teacher)
    return [
      {
        title: teacher.title,
        givenName: teacher.givenName,
        familyName: teacher.familyName,
        teaches: teacher,
      },
    ]
  if (random.percent(22)) return [parent(random.percent(80))]
  return random.percent(4) ? [parent(true), parent(true)] : [parent(true), parent(false)]
}

function addHousehold(
  families: Families,
  random: SampleRandom,
  source: NameSource,
  parents: readonly Parent[],
): Household {
  const number = families.households.length + 1
  const sourceId = `H${String(number).padStart(4, '0')}`
  const [first, second] = parents
  const names = [...new Set(parents.map(({ familyName }) => familyName))].join(' and ')
  const channel = random.pickByShare(channels)
  const household: Household = {
    id: idOf<HouseholdId>(sourceId),
    sourceId,
    name: `${names} family`,
    adults: [first, second]
      .flatMap((one) => (one ? [`${one.givenName} ${one.familyName}`] : []))
      .join(' and '),
    letterLanguage: translated.includes(source.language) && random.percent(60) ? source.language : 'en',
    interpreterLanguage: interpreted.includes(source.language) && random.percent(32) ? source.language : null,
    contactChannel: channel.name,
    contact: channel.contact(number),
    ...notInFolder.household,
  }
  families.households.push(household)
  parents.forEach((parent, i) => {
    const adultId = `A${String(families.adults.length + 1).padStart(4, '0')}`
    families.adults.push({
      id: idOf(adultId),
      sourceId: adultId,
      householdIds: [household.id],
      title: parent.title,
      givenName: parent.givenName,
      familyName: parent.familyName,
      attends: i === 0 || random.percent(75),
      staffId: parent.teaches?.id ?? null,
      email: channel.name === 'email' && i === 0 ? household.contact : '',
      phone: channel.name === 'sms' || channel.name === 'phone' ? household.contact : '',
      parentalResponsibility: 'yes',
      ...notInFolder.adult,
    })
  })
  return household
}

const translated = ['pl', 'vi', 'uk', 'el', 'ro', 'tr', 'pt']
const interpreted = ['pl', 'vi', 'uk', 'el', 'ro', 'tr', 'so']

/** Addresses and numbers that belong to nobody: a reserved domain, and numbers kept for drama. */
const channels: readonly {
  readonly name: ContactChannel
  readonly share: number
  readonly contact: (number: number) => string
}[] = [
  { name: 'letter', share: 35, contact: (number) => `${(number % 140) + 1} Mill Lane, Aldermere` },
  { name: 'email', share: 35, contact: (number) => `family${number}@home.example` },
  { name: 'sms', share: 18, contact: (number) => `07700 900${String(number % 1000).padStart(3, '0')}` },
  { name: 'phone', share: 8, contact: (number) => `01632 960${String(number % 1000).padStart(3, '0')}` },
  { name: 'app', share: 4, contact: (number) => `family-${number}` },
]

function addStudent(
  families: Families,
  random: SampleRandom,
  source: NameSource,
  familyName: string,
  form: Form,
  schoolYearId: SchoolYearId,
): Student {
  const sourceId = `S${String(families.children.length + 1).padStart(4, '0')}`
  const isGirl = random.percent(50)
  const givenName = random.pick(isGirl ? source.women : source.men)
  const student: Student = {
    id: idOf(sourceId),
    sourceId,
    givenName,
    familyName: familyNameOf(familyName, isGirl),
    preferredName:
      givenName.length > 6 && source === englishNames && random.percent(20) ? givenName.slice(0, 3) : '',
    dateOfBirth: birthday(random, Number(form.yearGroup)),
    ...notInFolder.student,
  }
  families.enrolments.push({
    studentId: student.id,
    schoolYearId,
    form: form.name,
    yearGroup: form.yearGroup,
  })
  return student
}

/** Who is in Year 7 in 2026/27 was born between September 2014 and August 2015. */
function birthday(random: SampleRandom, yearGroup: number): LocalDate {
  const month = random.between(1, 12)
  const year = (month >= 9 ? 2014 : 2015) - (yearGroup - 7)
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}` as LocalDate
}

/** Some grandmothers come for two families of theirs, and can be with one at a time only. */
function addGrandmothers(families: Families, random: SampleRandom): void {
  const apart = new Set(families.apart.flat())
  const together = families.households.filter(
    (household) => !apart.has(household) && household.interpreterLanguage === null,
  )
  for (let i = 0; i < 3; i++) {
    const [first, second] = random.shuffled(together)
    const adult = families.adults.find(
      ({ householdIds }) => first !== undefined && householdIds.includes(first.id),
    )
    if (!first || !second || !adult) continue
    const sourceId = `A${String(families.adults.length + 1).padStart(4, '0')}`
    families.adults.push({
      ...adult,
      id: idOf(sourceId),
      sourceId,
      householdIds: [first.id, second.id],
      title: 'Mrs',
      givenName: random.pick(englishNames.women),
      attends: true,
      staffId: null,
      parentalResponsibility: 'no',
    })
  }
}
