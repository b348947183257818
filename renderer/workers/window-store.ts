import { sampleQuery } from '@shared/bridge/page-address'
import { databaseNames } from '@renderer/storage/database'
import type { SchoolChoice } from '@renderer/services/ports'

/**
 * Which school this window works on. Its address says so: that survives a reload, no window can change it for another,
 * and whoever starts the app is in their own school.
 */
export const schoolOfWindow = (): SchoolChoice => (location.search === sampleQuery ? 'sample' : 'own')

/** The store of a window, and the name that its workers are given, so that they open the same one. */
export const storeOfWindow = (): string => databaseNames[schoolOfWindow()]

/** Loads the page anew in a school, at one of its places. */
export function goToSchool(school: SchoolChoice, path: string): void {
  const query = school === 'sample' ? sampleQuery : ''
  // Assigned, an address that differs in its place only would load nothing.
  history.replaceState(null, '', `${location.pathname}${query}#${path}`)
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
