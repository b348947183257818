import { describe, expect, it } from 'vitest'
import { lettersWords } from '@shared/words/screens/letters'
import { createHistory } from '@renderer/services/history'
import { createLetters, noWords } from '@renderer/services/letters'
import { instant, type LocalDate } from '@shared/kernel/time'
import { openTestStorage } from '../storage/fixtures'

async function service() {
  const { storage } = await openTestStorage()
  const clock = {
    now: () => instant('2026-11-20T09:00:00.000Z'),
    today: () => '2026-11-20' as LocalDate,
  }
  const history = createHistory(storage, clock)
  return { storage, history, letters: createLetters(storage, history) }
}

describe('wording letters', () => {
  it('keeps a paragraph by document and language, and takes it back by undo', async () => {
    const { storage, history, letters } = await service()
    await letters.word('letter', 'pl', { closing: 'Do zobaczenia.' })
    await letters.word('letter', 'pl', { opening: 'Zapraszamy.' })
    expect(await storage.read('template', 'letter:pl')).toEqual({
      id: 'letter:pl',
      document: 'letter',
      language: 'pl',
      opening: 'Zapraszamy.',
      todo: '',
      closing: 'Do zobaczenia.',
    })
    expect(history.state().undo).toBe(lettersWords.undoWords)
    await history.undo()
    await history.undo()
    expect(await storage.read('template', 'letter:pl')).toBeNull()
  })

  it('keeps nothing once all is in the app’s words again, and makes no step of no change', async () => {
    const { storage, history, letters } = await service()
    await letters.word('invitation', 'en', { todo: 'Reply soon.' })
    await letters.word('invitation', 'en', { todo: 'Reply soon.' })
    await letters.word('invitation', 'en', noWords)
    expect(await storage.read('template', 'invitation:en')).toBeNull()
    expect(history.state().undo).toBe(lettersWords.undoReset)
    await history.undo()
    await history.undo()
    expect(history.state().undo).toBeNull()
  })
})

it('keeps the newest of two wordings that follow each other at once, and what the other says of another paragraph', async () => {
  const { storage, letters } = await service()
  const outcomes = await Promise.all([
    letters.word('letter', 'pl', { closing: 'Do zobaczenia, ' }),
    letters.word('letter', 'pl', { opening: 'Zapraszamy.' }),
    letters.word('letter', 'pl', { closing: 'Do zobaczenia, {event}!' }),
  ])
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await storage.read('template', 'letter:pl')).toMatchObject({
    opening: 'Zapraszamy.',
    closing: 'Do zobaczenia, {event}!',
  })
})

it('keeps which sentences a speaker has found right', async () => {
  const { storage, letters } = await service()
  await letters.check(['pl:a:1', 'pl:b:2'], true)
  await letters.check(['pl:a:1'], false)
  await letters.check(['ta:a:1'], true)
  expect(await storage.read('setting', 'checkedSentences')).toEqual({
    id: 'checkedSentences',
    value: ['pl:b:2', 'ta:a:1'],
  })
})
