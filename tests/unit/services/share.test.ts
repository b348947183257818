import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import { idOf, type EventId, type HouseholdId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createAnnounce } from '@renderer/services/announce'
import { createShare } from '@renderer/services/share'
import { announceEvent } from '@renderer/services/jobs/announce-event'
import { makeSharedFile } from '@renderer/services/jobs/shared-file'
import type { ShareJob, SharedFile } from '@renderer/services/ports'
import { evening, eventId, r3 } from './board-evening'

const now = instant('2026-11-20T08:00:00.000Z')

async function sharing() {
  const { storage, history, board } = await evening()
  let ids = 0
  const stamps = {
    clock: {
      now: () => now,
      today: () => {
        throw new Error('not asked')
      },
    },
    newId: () => `new-id-${++ids}`,
  }
  const saved: (FileToSave | FolderToSave)[] = []
  const keep = (file: FileToSave | FolderToSave) => {
    saved.push(file)
    return Promise.resolve({ kind: 'saved' as const, name: file.name })
  }
  const bridge = { saveFile: keep, saveFolder: keep }
  const shareFile = (job: ShareJob) => makeSharedFile(storage, job)
  const share = createShare({ storage, shareFile, ...stamps, bridge }, history)
  const service = { now: () => now, newId: stamps.newId }
  const announce = createAnnounce({ announce: (job) => announceEvent(storage, service, job) }, history)
  const save = async (what: SharedFile) => {
    await share.save(eventId, what, 'en-GB')
    return saved.at(-1)
  }
  return { storage, history, board, share, announce, save, saved }
}

const filesOf = (saved: FileToSave | FolderToSave | undefined): readonly string[] =>
  saved && 'files' in saved ? saved.files.map(({ name }) => name) : []

function eventsOf(saved: FileToSave | FolderToSave | undefined): readonly InstanceType<typeof ICAL.Event>[] {
  if (!saved || 'files' in saved) throw new Error('not a file')
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(saved.bytes)) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('sharing files', () => {
  it('saves a calendar for each who has a meeting, families under the school’s own ids', async () => {
    const { save } = await sharing()
    expect(filesOf(await save({ kind: 'calendars', of: 'families' }))).toEqual([
      'Family h1.ics',
      'Family h2.ics',
    ])
    expect(filesOf(await save({ kind: 'calendars', of: 'staff' }))).toEqual(['Ms Okafor.ics', 'Ms Tan.ics'])
  })

  it('numbers files of the same name', async () => {
    const { save, storage } = await sharing()
    const before = await storage.read('household', 'h2')
    if (!before) throw new Error('no such household')
    const after = { ...before, sourceId: 'H1' }
    await storage.commit({ title: 'x', changes: [{ kind: 'household', id: 'h2', before, after }] })
    expect(filesOf(await save({ kind: 'calendars', of: 'families' }))).toEqual([
      'Family h1.ics',
      'Family H1 2.ics',
    ])
  })

  it('shares what was announced last under its number, whatever the office has changed since', async () => {
    const { save, announce, storage } = await sharing()
    const draft = eventsOf(await save({ kind: 'whole-calendar' }))
    expect(draft.map(({ sequence }) => sequence)).toEqual([0, 0, 0])
    await announce.announce(eventId)
    const planned = await storage.planned(eventId)
    const first = planned?.plan?.appointments[0]
    if (!planned || !first) throw new Error('no plan')
    await storage.commit({
      title: 'x',
      changes: [{ kind: 'appointment', id: first.id, before: first, after: null }],
    })
    const announced = eventsOf(await save({ kind: 'whole-calendar' }))
    expect(announced.map(({ sequence }) => sequence)).toEqual([1, 1, 1])
    expect(announced.map(({ uid }) => uid)).toEqual(draft.map(({ uid }) => uid))
  })

  it('cancels in each calendar what a former revision has and the newest does not', async () => {
    const { save, announce, storage, board } = await sharing()
    await announce.announce(eventId)
    await board.takeOut(eventId, r3)
    await announce.announce(eventId)
    const family = { kind: 'family-calendar', householdId: idOf<HouseholdId>('h2') } as const
    const announced = (saved: Parameters<typeof eventsOf>[0]) =>
      eventsOf(saved).map(({ uid, sequence, component }) => [
        uid,
        sequence,
        component.getFirstPropertyValue('status'),
      ])
    expect(announced(await save(family))).toEqual([['r4.h2@parley', 2, 'CANCELLED']])
    expect(announced(await save({ kind: 'whole-calendar' }))).toEqual([
      ['r1.office@parley', 2, 'CONFIRMED'],
      ['r3.office@parley', 2, 'CANCELLED'],
      ['r4.office@parley', 2, 'CANCELLED'],
    ])
    expect((await storage.planned(eventId))?.plan?.appointments).toHaveLength(1)
  })

  it('says why nothing is made once a write has failed', async () => {
    const { share, history, saved } = await sharing()
    const full = { kind: 'write-failed', reason: 'disk-full', detail: 'QuotaExceededError' } as const
    history.fail(full)
    expect(await share.save(eventId, { kind: 'whole-calendar' }, 'en-GB')).toEqual({
      kind: 'store-at-rest',
      problem: full,
    })
    expect(saved).toEqual([])
  })

  it('has nothing to share of nobody', async () => {
    const { share } = await sharing()
    const nothing = { kind: 'nothing' }
    expect(await share.save(eventId, { kind: 'calendars', of: 'interpreters' }, 'en-GB')).toEqual(nothing)
    expect(await share.save(idOf<EventId>('e9'), { kind: 'plan-table', as: 'csv' }, 'en-GB')).toEqual(nothing)
    expect(await share.save(eventId, { kind: 'family-calendar', householdId: idOf('h9') }, 'en-GB')).toEqual(
      nothing,
    )
  })

  it.each([
    ['mail-merge', 'xlsx'],
    ['mail-merge', 'csv'],
    ['messages', 'xlsx'],
    ['messages', 'csv'],
    ['plan-table', 'xlsx'],
    ['plan-table', 'csv'],
  ] as const)('saves the %s table as %s under a safe name', async (kind, as) => {
    const { save } = await sharing()
    expect(await save({ kind, as })).toMatchObject({
      kind: as,
      name: expect.stringMatching(/^Autumn evening [^.]*\.(?:xlsx|csv)$/) as string,
    })
  })
})

describe('noting that families were notified', () => {
  it('logs each with its preferred channel and what was announced to it, and undo takes it back', async () => {
    const { share, announce, storage, history } = await sharing()
    await announce.announce(eventId)
    expect(await share.markNotified(eventId, [idOf('h1'), idOf('h9')])).toEqual({
      ok: true,
      value: undefined,
    })
    const planned = await storage.planned(eventId)
    const { delivery } = await storage.readAll(['delivery'])
    expect(delivery).toMatchObject([
      {
        eventId,
        planId: planned?.announced?.record.id,
        at: now,
        document: 'letter',
        channel: 'letter',
        householdId: 'h1',
        recipient: 'h1',
        revision: 1,
        requestIds: ['r1', 'r3'],
      },
    ])
    await history.undo()
    expect((await storage.readAll(['delivery'])).delivery).toEqual([])
  })

  it('refuses where there is no plan', async () => {
    const { share } = await sharing()
    expect(await share.markNotified(idOf<EventId>('e9'), [idOf('h1')])).toEqual({
      ok: false,
      error: { kind: 'no-plan' },
    })
  })
})
