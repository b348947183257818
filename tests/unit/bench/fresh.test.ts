import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf } from '@shared/domain/rules'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { freshKinds } from '@tests/bench/fresh'
import { greedyPlan } from '@tests/bench/greedy'
import { conferenceNames } from '../exchange/folders'

it('there is an invented school of each kind that there is a folder of', () => {
  expect(Object.keys(freshKinds).sort()).toEqual([...conferenceNames].sort())
})

it.each(['primary', 'corners', 'extras', 'groups'])(
  'an invented school of the kind %s is a sound folder, the same for the same seed, and can be planned by hand',
  async (kind) => {
    const make = freshKinds[kind]
    if (!make) throw new Error(`no kind ${kind}`)
    const [one, again, other] = [await make(3), await make(3), await make(4)]
    expect(again).toEqual(one)
    expect(other.requests).not.toEqual(one.requests)
    const read = readConferenceFolder(writeConferenceFolder(one))
    expect(read).toMatchObject({ ok: true, value: { warnings: [] } })
    const byHand = await greedyPlan(one)
    expect(byHand.length).toBeGreaterThan(one.requests.length / 3)
    expect(violationsOf(judgedPlan(indexConference(one), byHand))).toEqual([])
  },
)
