import { describe, expect, it } from 'vitest'
import { incidentOf } from '@shared/documents/papers/incident'
import { minutesOf } from '@shared/documents/minutes'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createHistory } from '@renderer/services/history'
import { createIncidents } from '@renderer/services/incidents'
import { day } from '@tests/fixtures/build-conference'
import { meeting, texts } from '@tests/fixtures/build-meeting'
import { openTestStorage } from '../storage/fixtures'

const now = instant('2026-12-01T16:10:00.000Z')
const clock = { now: () => now, today: () => day('2026-12-01') }
const held = meeting()
const options = { school: { name: 'Hill', address: '' }, locale: 'en-GB', timezone: 'Europe/London' }

async function office() {
  const { storage } = await openTestStorage()
  const windows = [createHistory(storage, clock), createHistory(storage, clock)] as const
  await windows[0].commit({
    title: 'x',
    changes: [{ kind: 'meeting', id: held.id, before: null, after: held }],
  })
  const [one, other] = windows.map((history) => createIncidents({ clock }, history))
  if (!one || !other) return expect.fail('two windows')
  return { storage, one, other, read: async () => (await storage.readAll(['incident'])).incident }
}

describe('an incident in a meeting', () => {
  it('is one record, whatever two windows write of it', async () => {
    const { one, other, read } = await office()
    await Promise.all([
      one.write(held.id, { text: 'He shouted.' }),
      other.write(held.id, { reportedTo: 'Ms Bell' }),
    ])
    expect(await read()).toMatchObject([
      { meetingId: held.id, text: 'He shouted.', reportedTo: 'Ms Bell', at: now, reportedAt: null },
    ])
  })

  it('is reported at a moment, and may be taken back', async () => {
    const { one, read } = await office()
    expect(await one.setReported(held.id, true)).toEqual({ ok: false, error: { kind: 'gone' } })
    await one.write(held.id, { text: 'He shouted.', isMeetingClosed: true })
    await one.setReported(held.id, true)
    expect(await read()).toMatchObject([{ reportedAt: now, isMeetingClosed: true }])
    await one.setReported(held.id, false)
    expect(await read()).toMatchObject([{ reportedAt: null }])
  })

  it('belongs to a meeting that is there', async () => {
    const { one, read } = await office()
    expect(await one.write(idOf<MeetingId>('gone'), { text: 'x' })).toMatchObject({ ok: false })
    expect(await read()).toEqual([])
  })

  it('is a paper of its own: nothing of it is in the minutes, and nothing of the minutes in it', async () => {
    const { one, read } = await office()
    await one.write(held.id, {
      text: 'He shouted.',
      afterwards: 'We ended it.',
      isMeetingClosed: true,
      by: 'Mr Lee',
    })
    const [incident] = await read()
    if (!incident) return expect.fail('no incident')
    const report = JSON.stringify(incidentOf(incident, held, options))
    for (const said of [
      'He shouted.',
      'We ended it.',
      'Mr Lee',
      'The meeting was ended early.',
      'Not reported yet',
    ])
      expect(report).toContain(said)
    const notes = texts({ progress: 'Reads well.' })
    const minutes = JSON.stringify(minutesOf(held, notes, [], options))
    expect(minutes).toContain('Reads well.')
    expect(minutes).not.toContain('He shouted.')
    expect(report).not.toContain('Reads well.')
  })
})
