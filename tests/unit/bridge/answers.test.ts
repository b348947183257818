import { expect, it } from 'vitest'
import { isAnswer } from '@shared/bridge/channels'

it('an answer of the host says whether it is one, and nothing else passes for it', () => {
  expect(isAnswer({ ok: true, value: undefined })).toBe(true)
  expect(isAnswer({ ok: false, refusal: 'failed', detail: 'EACCES' })).toBe(true)
  for (const other of [undefined, null, 'ok', {}, { ok: true }, { ok: false }, { ok: 'true', value: 1 }])
    expect(isAnswer(other)).toBe(false)
})
