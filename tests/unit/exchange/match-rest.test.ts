import { expect, it } from 'vitest'
import { matchRest } from '@shared/exchange/roster-merge/match-rest'

const ids = new Map<string, string>()
const claim = {
  key: ({ name }: { readonly name: string }) => name,
  isSame: () => true,
}

it('gives a stored record to the only one who claims it by name', () => {
  const known = [{ id: 'stored', name: 'tan' }]
  expect([...matchRest([{ id: 'read', name: 'tan' }], known, ids, claim)]).toEqual([['read', 'stored']])
  const two = ['a', 'b'].map((id) => ({ id, name: 'tan' }))
  expect([...matchRest(two, known, ids, claim)]).toEqual([])
})

it('takes nobody without a name for another one without a name', () => {
  const known = [{ id: 'stored', name: '' }]
  expect([...matchRest([{ id: 'read', name: '' }], known, ids, claim)]).toEqual([])
})
