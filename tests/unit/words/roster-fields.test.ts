import { expect, it } from 'vitest'
import { formatFor } from '@shared/words/format'
import { fieldValueText } from '@shared/words/screens/roster-fields'

it('says languages by name and dates in words, and leaves anything else as it stands', () => {
  const said = (field: string, value: string) => fieldValueText(field, value, formatFor('en-GB'))
  expect(said('spoken_languages', 'pl, uk')).toBe('Polish, Ukrainian')
  expect(said('languages', 'pl;uk')).toBe('Polish, Ukrainian')
  expect(said('letter_language', '')).toBe('')
  expect(said('date_of_birth', '2012-04-03')).toBe('3 April 2012')
  expect(said('form', 'pl')).toBe('pl')
  expect(said('date_of_birth', '')).toBe('')
})
