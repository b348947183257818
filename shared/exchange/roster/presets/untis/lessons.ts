import type { CsvRow } from '../../../csv'
import { newGroup, newMember, type Reference, type RosterFact } from '../../facts'
import type { ReadingContext, RosterColumn } from '../../tables/column'
import type { RosterTable } from '../../tables/roster-table'
import { referenceTo, TableColumns } from '../../tables/table-columns'
import { tablesOf, type KnownTable } from '../preset'

/** The students of a timetable, by class and by whatever names them elsewhere. */
export interface UntisStudents {
  readonly ofClass: ReadonlyMap<string, readonly string[]>
  readonly idOf: ReadonlyMap<string, string>
}

/** One row of GPU002: a lesson of one class with one teacher. Coupled lessons have several rows of one number. */
interface LessonRow {
  readonly lesson: Reference
  readonly classes: readonly string[]
  readonly teacher: Reference
  readonly subject: string
  readonly room: string
  readonly group: string
}

/** That a student takes part in a lesson (GPU015), and in which of its subjects, where the file has it. */
interface Choice {
  readonly student: Reference
  readonly subject: string
}

/** Lessons are teaching groups: whoever has chosen them is in them, else the students of their classes. */
export function* readLessons(
  tables: readonly KnownTable[],
  context: ReadingContext,
  students: UntisStudents,
): Iterable<RosterFact> {
  const choices = readChoices(tables, context, students)
  const subjects = readSubjects(tables, context)
  const mayBeNew = tablesOf(tables, 'gpu004').length === 0
  for (const [number, rows] of readRows(tables, context)) {
    for (const { id, part, chosen } of partsOf(number, rows, choices.get(number) ?? [])) {
      const [first] = part
      if (!first) continue
      const classes = [...new Set(part.flatMap((row) => row.classes))]
      const members =
        chosen.length > 0
          ? chosen.map((choice) => choice.student)
          : classes.flatMap((name) =>
              (students.ofClass.get(name) ?? []).map((student) => ({ ...first.lesson, id: student })),
            )
      if (classes.length === 0 && members.length === 0) continue
      const subject = [...new Set(part.map((row) => subjects.get(row.subject) ?? row.subject))]
        .filter(Boolean)
        .join(', ')
      const name = first.group || [subject, classes.join(', ')].filter(Boolean).join(' ')
      const group = { ...first.lesson, id }
      yield newGroup(id, { name, subject, room: first.room })
      for (const { teacher } of part)
        if (teacher.id !== '' && teacher.id !== '?') yield newMember('staff', group, teacher, { mayBeNew })
      for (const student of members) yield newMember('student', group, student)
    }
  }
}

/** A lesson in several subjects is one group for each, once the choices tell who is in which. */
function partsOf(number: string, rows: readonly LessonRow[], chosen: readonly Choice[]) {
  const subjects = [...new Set(rows.map(({ subject }) => subject))]
  const isSplit =
    subjects.length > 1 && chosen.length > 0 && chosen.every(({ subject }) => subjects.includes(subject))
  if (!isSplit) return [{ id: number, part: rows, chosen }]
  return subjects.map((subject) => ({
    id: `${number}-${subject}`,
    part: rows.filter((row) => row.subject === subject),
    chosen: chosen.filter((choice) => choice.subject === subject),
  }))
}

function readRows(
  tables: readonly KnownTable[],
  context: ReadingContext,
): ReadonlyMap<string, readonly LessonRow[]> {
  const lessons = new Map<string, LessonRow[]>()
  for (const table of tablesOf(tables, 'gpu002')) {
    const columns = new TableColumns(table, context)
    const [number, form, teacher] = [columns.at(1), columns.at(5), columns.at(6)]
    const [subject, room, group] = [columns.at(7), columns.at(8), columns.at(42)]
    for (const row of table.rows) {
      const id = number.text(row)
      if (id === '') continue
      const read: LessonRow = {
        lesson: referenceTo(table, row, number, id),
        classes: form.items(row, /[,~]/),
        teacher: referenceTo(table, row, teacher, teacher.text(row)),
        subject: subject.text(row),
        room: room.text(row),
        group: group.text(row),
      }
      const others = lessons.get(id)
      if (others) others.push(read)
      else lessons.set(id, [read])
    }
  }
  return lessons
}

function readChoices(
  tables: readonly KnownTable[],
  context: ReadingContext,
  { idOf }: UntisStudents,
): ReadonlyMap<string, readonly Choice[]> {
  const choices = new Map<string, Choice[]>()
  for (const table of tablesOf(tables, 'gpu015')) {
    const columns = new TableColumns(table, context)
    const [student, lesson, subject] = [columns.at(1), columns.at(2), columns.at(3)]
    for (const row of table.rows) {
      const number = lesson.text(row)
      if (number === '' || student.text(row) === '') continue
      const choice = { student: knownStudent(table, row, student, idOf), subject: subject.text(row) }
      const others = choices.get(number)
      if (others) others.push(choice)
      else choices.set(number, [choice])
    }
  }
  return choices
}

function knownStudent(
  table: RosterTable,
  row: CsvRow,
  column: RosterColumn,
  idOf: UntisStudents['idOf'],
): Reference {
  const name = column.text(row)
  return referenceTo(table, row, column, idOf.get(name) || name)
}

function readSubjects(tables: readonly KnownTable[], context: ReadingContext): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const table of tablesOf(tables, 'gpu006')) {
    const columns = new TableColumns(table, context)
    const [short, long] = [columns.at(1), columns.at(2)]
    for (const row of table.rows) names.set(short.text(row), long.text(row) || short.text(row))
  }
  return names
}
