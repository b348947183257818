import type { SchoolId, SchoolYearId, StudentId } from '@shared/kernel/ids'
import type { LocalDate, TimeRange } from '@shared/kernel/time'

/** The school itself: one per installation. */
export interface School {
  readonly id: SchoolId
  readonly name: string
  readonly address: string
  /** The number that families ring; blank where none was typed in. */
  readonly phone: string
  /** A PNG or JPEG as a data URL, or null. */
  readonly crest: string | null
  /** Who signs letters, as they sign: name and office. */
  readonly signatory: string
  readonly signature: Picture | null
  /** BCP 47; the first is the language letters fall back to. */
  readonly languages: readonly string[]
  /** IANA zone, e.g. `Europe/London`. */
  readonly timezone: string
  readonly paper: 'a4' | 'letter'
  /** In order of their start; empty where the school has not said when its lessons are. */
  readonly lessonTimes: readonly LessonTime[]
}

/** When a lesson is, on every day of the week. */
export interface LessonTime extends TimeRange {
  /** The number by which the school's timetable knows the lesson. */
  readonly period: number
}

/** A picture with its size in pixels. */
export interface Picture {
  /** A PNG or JPEG as a data URL. */
  readonly source: string
  readonly width: number
  readonly height: number
}

/** A school year with the days on which the school works; actions and deadlines count working days by it. */
export interface SchoolYear {
  readonly id: SchoolYearId
  /** As the school says it, e.g. `2026/27`. */
  readonly name: string
  readonly start: LocalDate
  readonly end: LocalDate
  readonly terms: readonly DateSpan[]
  readonly holidays: readonly DateSpan[]
  /** ISO weekdays worked, 1 = Monday. */
  readonly workingDays: readonly number[]
}

/** Both days included. */
export interface DateSpan {
  readonly name: string
  readonly start: LocalDate
  readonly end: LocalDate
}

/** A student's attendance for a year, as the school's own system counts it. */
export interface AttendanceFigure {
  readonly studentId: StudentId
  readonly schoolYearId: SchoolYearId
  readonly sessionsPossible: number
  readonly sessionsMissed: number
  readonly timesLate: number
  readonly asOf: LocalDate
}
