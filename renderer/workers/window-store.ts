import { sampleQuery, teacherQuery } from '@shared/bridge/page-address'
import { databaseNames } from '@renderer/storage/database'
import type { SchoolChoice } from '@renderer/services/ports'

const queries: Readonly<Record<SchoolChoice, string>> = {
  own: '',
  sample: sampleQuery,
  teacher: teacherQuery,
}

/**
 * What this window works on. Its address says so: that survives a reload, no window can change it for another,
 * and whoever starts the app is in their own school, or in the teacher's pack that this laptop is for.
 */
export const schoolOfWindow = (): SchoolChoice => {
  if (location.search === sampleQuery) return 'sample'
  return location.search === teacherQuery ? 'teacher' : 'own'
}

/** The store of a window, and the name that its workers are given, so that they open the same one. */
export const storeOfWindow = (): string => databaseNames[schoolOfWindow()]

const teacherFirst = 'parley-teacher-first'

/** Whether Parley starts in the teacher's window: somebody went there on this computer, and has not left it since. */
export const startsWithTeacher = (): boolean =>
  location.search === '' && localStorage.getItem(teacherFirst) === 'yes'

/** Loads the page anew in a school, at one of its places. */
export function goToSchool(school: SchoolChoice, path: string): void {
  if (school === 'teacher') localStorage.setItem(teacherFirst, 'yes')
  if (school === 'own') localStorage.removeItem(teacherFirst)
  // Assigned, an address that differs in its place only would load nothing.
  history.replaceState(null, '', `${location.pathname}${queries[school]}#${path}`)
  location.reload()
}

const deviceKey = 'parley-device'

/** The name of this computer, made once. It is no record: a backup opened on another computer must not take it along. */
export function deviceName(): string {
  const known = localStorage.getItem(deviceKey)
  if (known !== null && known !== '') return known
  const made = crypto.randomUUID()
  localStorage.setItem(deviceKey, made)
  return made
}
