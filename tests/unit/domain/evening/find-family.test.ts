import { expect, it } from 'vitest'
import { familyFinder } from '@shared/domain/evening/find-family'
import { replyCode } from '@shared/domain/requests/reply-code'
import { idOf, type HouseholdId } from '@shared/kernel/ids'
import { conference, household, student } from '@tests/fixtures/build-conference'
import { adult } from '../rules/judged-evening'

const whole = conference({
  households: [
    household('H1', { name: 'Kowalski', adults: 'Ms Żuk and Mr Kowalski' }),
    household('H2', { name: 'Okafor-Łukasz', adults: 'Ada Okafor' }),
    household('H3', { name: '李', adults: '李明' }),
  ],
  students: [student('S1', { givenName: 'Zoë', familyName: 'Kowalska', preferredName: 'Birdie' })],
  guardianships: [
    { householdId: idOf('H1'), studentId: idOf('S1'), relationship: 'mother', receivesLetters: true },
  ],
  adults: [
    { ...adult('A1', ['H2']), givenName: 'Tunde', familyName: 'Bello' },
    { ...adult('A2', ['H2']), givenName: 'Other', familyName: 'Person', attends: false },
  ],
})
const finder = familyFinder(whole)

it.each([
  ['kow', ['H1']],
  ['ŻUK', ['H1']],
  ['zuk', ['H1']],
  ['zoe', ['H1']],
  ['bir', ['H1']],
  ['luk', ['H2']],
  ['bel', ['H2']],
  ['oka tun', ['H2']],
  ['okafor-luk', ['H2']],
  ['oka zoe', []],
  ['李明', ['H3']],
  ['kafor', []],
  ['k', []],
  ['', []],
  // An adult who does not come is not expected at reception.
  ['person', []],
])('%s finds %j', (typed, found) => {
  expect(finder.byName(typed)).toEqual(found)
})

it('a code finds its family however it is typed', () => {
  const code = replyCode(whole.event.id, idOf<HouseholdId>('H2'))
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')}`])
    expect(finder.byCode(typed)).toBe('H2')
  expect(finder.byCode('22222222')).toBeNull()
  expect(finder.byCode('kowalska')).toBeNull()
})
