import { newGroup, newMember, type GroupFact, type MemberFact } from '../../facts'
import type { ReadingContext } from '../../tables/column'
import { referenceTo, TableColumns } from '../../tables/table-columns'
import { tablesOf, type KnownTable } from '../preset'
import { isOver } from './users'

/** The classes and who is in them; classes and enrolments that are over are left out. */
export function* readClasses(
  tables: readonly KnownTable[],
  context: ReadingContext,
): Iterable<GroupFact | MemberFact> {
  const courses = readCourses(tables, context)
  const over = new Set<string>()
  for (const table of tablesOf(tables, 'classes')) {
    const columns = new TableColumns(table, context)
    const id = columns.named('sourcedId')
    const [title, code] = [columns.named('title'), columns.named('classCode', 'code')]
    const [course, subjects] = [columns.named('courseSourcedId'), columns.named('subjects', 'subject')]
    const [grades, type] = [columns.named('grades', 'grade'), columns.named('classType')]
    const [location, status] = [columns.named('location'), columns.named('status')]
    for (const row of table.rows) {
      const of = courses.get(course.id(row))
      if (isOver(status.text(row), null, context)) over.add(id.id(row))
      else if (id.id(row) !== '')
        yield newGroup(id.id(row), {
          name: title.text(row) || code.text(row),
          subject: subjects.text(row) || (of?.subject ?? ''),
          yearGroup: grades.text(row) || (of?.grade ?? ''),
          room: location.text(row),
          isHomeroom:
            type
              .text(row)
              .toLowerCase()
              .replace(/[^a-z]/g, '') === 'homeroom',
        })
    }
  }
  yield* readEnrollments(tables, context, over)
}

interface Course {
  readonly subject: string
  readonly grade: string
}

function readCourses(tables: readonly KnownTable[], context: ReadingContext): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>()
  for (const table of tablesOf(tables, 'courses')) {
    const columns = new TableColumns(table, context)
    const [id, title] = [columns.named('sourcedId'), columns.named('title')]
    const [subjects, grade] = [columns.named('subjects', 'subject'), columns.named('grades', 'grade')]
    for (const row of table.rows)
      courses.set(id.id(row), {
        subject: subjects.text(row) || title.text(row),
        grade: grade.text(row),
      })
  }
  return courses
}

function* readEnrollments(
  tables: readonly KnownTable[],
  context: ReadingContext,
  over: ReadonlySet<string>,
): Iterable<MemberFact> {
  for (const table of tablesOf(tables, 'enrollments')) {
    const columns = new TableColumns(table, context)
    const group = columns.named('classSourcedId')
    const user = columns.named('userSourcedId', 'userId')
    const [role, status] = [columns.named('role'), columns.named('status')]
    const end = columns.named('endDate', 'enrollmentEndDate')
    for (const row of table.rows) {
      const word = role.text(row).toLowerCase()
      const as = word === 'student' ? 'student' : /teach|faculty|instructor|lead/.test(word) ? 'staff' : null
      if (as === null || isOver(status.text(row), end.date(row), context) || over.has(group.id(row))) continue
      yield newMember(as, referenceTo(table, row, group), referenceTo(table, row, user))
    }
  }
}
