import { newGroup, newMember, newStaff, newStudent, type RosterFact } from '../../facts'
import type { ReadingContext } from '../../tables/column'
import { tableName, withoutHeader } from '../../tables/roster-table'
import { placeOf, referenceTo, TableColumns } from '../../tables/table-columns'
import { splitName } from '../../values/names'
import { tablesOf, type KnownTable, type RosterReader } from '../preset'
import { readLessons, type UntisStudents } from './lessons'

/** The files that are read; the others of Untis say nothing about people. */
const read = new Set(['gpu002', 'gpu003', 'gpu004', 'gpu005', 'gpu006', 'gpu010', 'gpu015', 'gpu016'])

/** Untis' GPU files, which have no header: position is all that tells the columns. */
export const untisReader: RosterReader = {
  positional: (raw, findings) => {
    const name = tableName(raw)
    return /^gpu\d{3}$/.test(name) ? { kind: name, table: withoutHeader(raw, findings) } : null
  },
  kindOf: () => null,
  ignored: new Set(
    Array.from({ length: 1000 }, (_, i) => `gpu${String(i).padStart(3, '0')}`).filter(
      (name) => !read.has(name),
    ),
  ),
  presetOf: () => 'untis',
  *read(tables, context) {
    yield* readRooms(tables, context)
    yield* readStaff(tables, context)
    const students = yield* readStudents(tables, context)
    yield* readLessons(tables, context, students)
    yield* readClassTeachers(tables, context)
    yield* readBlockedTimes(tables, context)
  },
}

function* readRooms(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  for (const table of tablesOf(tables, 'gpu005')) {
    const columns = new TableColumns(table, context)
    const [id, name] = [columns.at(1), columns.at(2)]
    for (const row of table.rows)
      if (id.id(row) !== '')
        yield { kind: 'room', id: id.id(row), name: name.text(row) || id.text(row), building: '' }
  }
}

function* readStaff(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  for (const table of tablesOf(tables, 'gpu004')) {
    const columns = new TableColumns(table, context)
    const [id, family, room] = [columns.at(1), columns.at(2), columns.at(5)]
    const [given, title, email] = [columns.at(29), columns.at(30), columns.at(33)]
    for (const row of table.rows) {
      const name = staffName(family.text(row), given.text(row), title.text(row))
      if (id.text(row) !== '' || name.familyName !== '')
        yield newStaff(placeOf(table, row), {
          ...name,
          id: id.id(row),
          idColumn: id.label,
          room: room.text(row),
          email: email.email(row),
        })
    }
  }
}

/** The surname's field often holds the whole name: `Herr Max Muster`. */
function staffName(surname: string, givenName: string, title: string) {
  const parts = splitName(surname)
  const whole = parts.title === '' ? surname : [parts.givenName, parts.familyName].join(' ').trim()
  // `Herr` before the surname, `Dr.` in a field of its own.
  const titles = [...new Set([parts.title, title])].filter((one) => one !== '').join(' ')
  if (givenName !== '') {
    const familyName = whole.startsWith(`${givenName} `) ? whole.slice(givenName.length + 1) : whole
    return { title: titles, givenName, familyName }
  }
  return parts.title === '' ? { title, givenName: '', familyName: surname } : { ...parts, title: titles }
}

function* readStudents(
  tables: readonly KnownTable[],
  context: ReadingContext,
): Generator<RosterFact, UntisStudents> {
  const ofClass = new Map<string, string[]>()
  const idOf = new Map<string, string>()
  for (const table of tablesOf(tables, 'gpu010')) {
    const columns = new TableColumns(table, context)
    const [short, number] = [columns.at(1), columns.at(9)]
    const [family, given] = [columns.at(2), columns.at(8)]
    const [form, birth] = [columns.at(10), columns.at(13)]
    for (const row of table.rows) {
      const id = short.id(row) || number.id(row)
      for (const name of [number.text(row), short.text(row)]) if (name !== '') idOf.set(name, id)
      const key = {
        id,
        givenName: given.text(row),
        familyName: family.text(row),
        dateOfBirth: birth.date(row),
        form: form.form(row),
      }
      yield newStudent(placeOf(table, row), key, { idColumn: short.label })
      const others = ofClass.get(key.form)
      if (id === '' || key.form === '') continue
      if (others) others.push(id)
      else ofClass.set(key.form, [id])
    }
  }
  return { ofClass, idOf }
}

/** A class with its teacher is a group too. */
function* readClassTeachers(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  const lessons = new Set(
    tablesOf(tables, 'gpu002').flatMap((table) => table.rows.map(({ cells }) => (cells[0] ?? '').trim())),
  )
  const mayBeNew = tablesOf(tables, 'gpu004').length === 0
  for (const table of tablesOf(tables, 'gpu003')) {
    const columns = new TableColumns(table, context)
    const [short, long, room, teacher] = [columns.at(1), columns.at(2), columns.at(4), columns.at(30)]
    for (const row of table.rows) {
      const form = short.text(row)
      const teachers = teacher.items(row, /[,~]/)
      if (form === '' || teachers.length === 0) continue
      const group = {
        ...referenceTo(table, row, short, form),
        id: lessons.has(form) ? `class-${form}` : form,
      }
      yield newGroup(group.id, { name: long.text(row) || form, form, room: room.text(row), isHomeroom: true })
      for (const id of teachers)
        yield newMember('staff', group, referenceTo(table, row, teacher, id), { mayBeNew })
    }
  }
}

/** Of the wishes for times only those that forbid lessons count, and only those of teachers. */
function* readBlockedTimes(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  for (const table of tablesOf(tables, 'gpu016')) {
    const columns = new TableColumns(table, context)
    const [kind, staff, day, period, wish] = [1, 2, 3, 4, 5].map((at) => columns.at(at))
    if (!kind || !staff || !day || !period || !wish) continue
    for (const row of table.rows) {
      if (!/^[LT]$/i.test(kind.text(row)) || Number(wish.text(row)) !== -3) continue
      const [onDay, inPeriod] = [day.number(row), period.number(row)]
      if (onDay === null || onDay < 1 || onDay > 7) day.fault(row, { kind: 'not-a-period' })
      else if (inPeriod === null) period.fault(row, { kind: 'not-a-period' })
      else yield { kind: 'blocked', staff: referenceTo(table, row, staff), day: onDay, period: inPeriod }
    }
  }
}
