import type { AttendanceFact } from '../facts'
import type { ReadingContext } from '../tables/column'

/** A student's attendance, as the newest of the rows that tell of it has it. */
export type AttendanceRecord = Pick<
  AttendanceFact,
  'sessionsPossible' | 'sessionsMissed' | 'timesLate' | 'asOf'
>

/** The attendance of all students, by their ids. */
export class AttendanceRegister {
  private readonly byStudent = new Map<string, AttendanceFact>()

  constructor(private readonly context: ReadingContext) {}

  get all(): ReadonlyMap<string, AttendanceRecord> {
    return this.byStudent
  }

  /** Of two figures of one student the later stands, or where nothing says which that is the first. */
  add(studentId: string, fact: AttendanceFact): void {
    const known = this.byStudent.get(studentId)
    if (known === undefined || (known.asOf ?? '') < (fact.asOf ?? '')) {
      this.byStudent.set(studentId, fact)
      return
    }
    const isSame =
      known.sessionsPossible === fact.sessionsPossible && known.sessionsMissed === fact.sessionsMissed
    if (isSame || known.asOf !== fact.asOf) return
    this.context.findings.problem(
      { ...fact.at, column: fact.missedColumn, value: figure(fact) },
      { kind: 'differs', kept: figure(known) },
    )
  }
}

/** `12/180`: missed of possible. */
const figure = ({ sessionsMissed, sessionsPossible }: AttendanceRecord): string =>
  `${sessionsMissed}/${sessionsPossible}`
