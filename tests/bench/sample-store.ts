import type { Page } from '@playwright/test'

/** The ids of the families that take part in the sample's event, as the store of an open page has them. */
export const familiesOf = (page: Page, eventId: string): Promise<readonly string[]> =>
  page.evaluate(
    (id) =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('parley-sample')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('roster').objectStore('roster').get(id)
          reading.onerror = () => reject(new Error('not read'))
          reading.onsuccess = () => {
            const row: unknown = reading.result
            opening.result.close()
            const ids =
              typeof row === 'object' && row !== null && 'householdIds' in row ? row.householdIds : []
            resolve(Array.isArray(ids) ? ids.map(String) : [])
          }
        }
      }),
    eventId,
  )
