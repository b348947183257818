import type {
  Adult,
  Household,
  Interpreter,
  Staff,
  Student,
  TeachingGroup,
} from '@shared/domain/people/people'
import type { Room } from '@shared/domain/events/event'
import type { Format } from '@shared/words/format'
import { peopleWords } from '@shared/words/screens/people'
import { ApartGlyph } from '@renderer/ui/ApartGlyph'
import type { Column } from '@renderer/ui/DataTable'
import { LanguageGlyph } from '@renderer/ui/LanguageGlyph'
import { MarkerGlyph } from './safeguarding/MarkerGlyph'
import type { SchoolIndex } from './school-index'

const words = peopleWords.columns
const wide = 'minmax(160px, 2fr)'
const middle = 'minmax(120px, 1.4fr)'

export function studentColumns(school: SchoolIndex): readonly Column<Student>[] {
  const families = (one: Student): string =>
    school
      .families(one.id)
      .map(({ end }) => school.names.household(end.id))
      .join('; ')
  return [
    {
      id: 'name',
      title: words.name,
      width: wide,
      wraps: true,
      text: ({ id }) => school.names.studentInList(id),
      cell: ({ id }) => <Marked name={school.names.studentInList(id)} markers={school.markersOf(id)} />,
    },
    { id: 'form', title: words.form, width: '80px', text: (one) => school.enrolment(one.id)?.form ?? '' },
    {
      id: 'year',
      title: words.year,
      width: '72px',
      text: (one) => school.enrolment(one.id)?.yearGroup ?? '',
    },
    {
      id: 'families',
      title: words.families,
      width: 'minmax(180px, 2.4fr)',
      text: families,
      cell: (one) => (
        <>
          <Clipped>{families(one)}</Clipped>
          {school.families(one.id).length > 1 && <ApartGlyph words={peopleWords.apartGlyph} />}
        </>
      ),
    },
    { id: 'sourceId', from: 720, title: words.sourceId, width: '136px', text: (one) => one.sourceId },
  ]
}

export function familyColumns(school: SchoolIndex, format: Format): readonly Column<Household>[] {
  const children = (one: Household): string =>
    school
      .children(one.id)
      .map(({ end }) => school.names.studentWithForm(end.id))
      .join(', ')
  return [
    {
      id: 'name',
      title: words.family,
      width: wide,
      wraps: true,
      text: ({ id }) => school.names.household(id),
      cell: ({ id }) => <Marked name={school.names.household(id)} markers={school.markersOf(id)} />,
    },
    { id: 'adults', title: words.adults, width: wide, text: (one) => one.adults },
    { id: 'children', title: words.children, width: wide, text: children },
    {
      id: 'letters',
      from: 760,
      title: words.letters,
      width: '112px',
      text: (one) => format.language(one.letterLanguage),
    },
    {
      id: 'interpreter',
      title: words.interpreter,
      width: '112px',
      text: (one) => (one.interpreterLanguage === null ? '' : format.language(one.interpreterLanguage)),
      cell: (one) =>
        one.interpreterLanguage === null ? null : <LanguageGlyph code={one.interpreterLanguage} />,
    },
    {
      id: 'channel',
      from: 880,
      title: words.channel,
      width: '112px',
      text: (one) => peopleWords.channels[one.contactChannel],
    },
  ]
}

export function adultColumns(school: SchoolIndex): readonly Column<Adult>[] {
  return [
    {
      id: 'name',
      title: words.name,
      width: wide,
      text: ({ id }) => school.names.adultInList(id),
      cell: ({ id }) => <Marked name={school.names.adultInList(id)} markers={school.markersOf(id)} />,
    },
    {
      id: 'families',
      title: words.families,
      width: wide,
      text: (one) =>
        school
          .householdsOf(one)
          .map(({ id }) => school.names.household(id))
          .join('; '),
    },
    {
      id: 'attends',
      title: words.attends,
      width: '88px',
      text: (one) => (one.attends ? peopleWords.yes : peopleWords.no),
    },
    {
      id: 'alsoStaff',
      title: words.alsoStaff,
      width: middle,
      text: (one) => {
        const staff = school.staffOf(one.staffId)
        return staff ? school.names.staff(staff.id) : ''
      },
    },
    { id: 'phone', from: 760, title: words.phone, width: middle, text: (one) => one.phone },
    { id: 'email', from: 640, title: words.email, width: middle, text: (one) => one.email },
  ]
}

export function staffColumns(school: SchoolIndex, format: Format): readonly Column<Staff>[] {
  return [
    { id: 'name', title: words.name, width: wide, text: ({ id }) => school.names.staffInList(id) },
    { id: 'role', title: words.role, width: middle, text: (one) => one.role },
    {
      id: 'languages',
      title: words.languages,
      width: middle,
      text: (one) => languagesText(one.languages, format),
    },
    { id: 'email', from: 640, title: words.email, width: wide, text: (one) => one.email },
    { id: 'sourceId', from: 720, title: words.sourceId, width: '136px', text: (one) => one.sourceId },
  ]
}

export function interpreterColumns(school: SchoolIndex, format: Format): readonly Column<Interpreter>[] {
  return [
    { id: 'name', title: words.name, width: wide, text: ({ id }) => school.names.interpreterInList(id) },
    {
      id: 'languages',
      title: words.languages,
      width: 'minmax(180px, 3fr)',
      text: (one) => languagesText(one.languages, format),
    },
    { id: 'sourceId', from: 720, title: words.sourceId, width: '136px', text: (one) => one.sourceId },
  ]
}

export function groupColumns(school: SchoolIndex, format: Format): readonly Column<TeachingGroup>[] {
  const { groups, schoolYears } = school.people
  const areOfSeveralYears = new Set(groups.map(({ schoolYearId }) => schoolYearId)).size > 1
  const years = new Map(schoolYears.map(({ id, name }) => [id, name]))
  const schoolYear: Column<TeachingGroup> = {
    id: 'schoolYear',
    title: words.schoolYear,
    width: '104px',
    text: (one) => years.get(one.schoolYearId) ?? '',
  }
  return [
    { id: 'name', title: words.name, width: wide, text: (one) => one.name },
    { id: 'subject', title: words.subject, width: middle, text: (one) => one.subject },
    { id: 'year', title: words.year, width: '72px', text: (one) => one.yearGroup },
    ...(areOfSeveralYears ? [schoolYear] : []),
    {
      id: 'teachers',
      title: words.teachers,
      width: wide,
      text: (one) => one.staffIds.map((id) => school.names.staff(id)).join(', '),
    },
    {
      id: 'members',
      title: words.members,
      width: '96px',
      align: 'end',
      text: (one) => format.number(one.studentIds.length),
      sortBy: (one) => one.studentIds.length,
    },
  ]
}

export const roomColumns: readonly Column<Room>[] = [
  { id: 'name', title: words.name, width: wide, text: (one) => one.name },
  { id: 'building', title: words.building, width: wide, text: (one) => one.building },
  {
    id: 'atOnce',
    title: words.atOnce,
    width: '152px',
    align: 'end',
    text: (one) => (one.meetingsAtOnce === null ? peopleWords.noLimit : String(one.meetingsAtOnce)),
    sortBy: (one) => one.meetingsAtOnce ?? Number.POSITIVE_INFINITY,
  },
  { id: 'sourceId', from: 720, title: words.sourceId, width: '136px', text: (one) => one.sourceId },
]

export const languagesText = (codes: readonly string[], format: Format): string =>
  codes.map((code) => format.language(code)).join(', ')

const Clipped = (props: { readonly children: string }) => (
  <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{props.children}</span>
)

/** A name, with the warnings that the office has to look at first. */
const Marked = (props: { readonly name: string; readonly markers: ReturnType<SchoolIndex['markersOf']> }) => (
  <span>
    {props.name}
    {props.markers.map(({ id, kind }) => (
      <MarkerGlyph key={id} kind={kind} />
    ))}
  </span>
)
