import { join } from 'node:path'
import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { seededRandom } from '@shared/kernel/random'
import { readPickedFolder } from '@desktop/files/read-files'
import { conferenceNames, conferencesFolder } from '../../unit/exchange/folders'
import { allocateBySteps } from '../../unit/solver/allocating'
import { aroundIn, isPlaceableWithout } from '../../unit/solver/without-facts'

/** So many of the requests left out are looked at in each folder. */
const sampled = 200

it.each(conferenceNames)(
  'in the folder %s, a request left out could be placed were it not for the facts named',
  async (name) => {
    const { files } = await readPickedFolder(join(conferencesFolder, name))
    const read = readConferenceFolder(files)
    if (!read.ok) throw new Error('the folder cannot be read')
    const { conference } = read.value
    const index = indexConference(conference)
    const { plan } = await allocateBySteps(conference, 16)
    const around = aroundIn(index, plan.appointments)
    const random = seededRandom(1)
    const sample = plan.unplaced
      .map((one) => ({ ...one, lot: random.next() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, sampled)
    const wrong = sample.filter(({ requestId, blocking }) => {
      const request = index.requests.get(requestId)
      if (!request) return true
      const near = around(request)
      return !isPlaceableWithout(blocking, request, near.conference, near.appointments)
    })
    expect(wrong).toEqual([])
    expect(sample.length).toBeGreaterThan(20)
  },
)
