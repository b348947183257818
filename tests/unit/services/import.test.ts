import { describe, expect, it, vi } from 'vitest'
import type { PickedFolder } from '@shared/bridge/desktop-bridge'
import { idOf, type EventId } from '@shared/kernel/ids'
import { ok } from '@shared/kernel/result'
import { createImport, type ChosenFolder } from '@renderer/services/import'
import type { Ports } from '@renderer/services/ports'
import { idle } from '../storage/fixtures'

const chosen: ChosenFolder = { kind: 'opened', picked: { name: 'Year 9', files: [], links: [] } }

/** The service over a host whose folder window ends as given. */
function imports(openFolder: () => Promise<ChosenFolder>) {
  const unused = vi.fn<() => never>()
  const bridge = { openFolder, saveFolder: unused }
  const written = ok(idOf<EventId>('e1'))
  const service = {
    folderOf: () => Promise.resolve([]),
    write: () => Promise.resolve(written),
    close: vi.fn(),
  }
  const forgetEvent = vi.fn<(eventId: EventId) => void>()
  // Only what choosing and saving a folder use.
  const ports = { bridge, openImport: () => service, storage: {} } as unknown as Ports
  return { ...createImport(ports, { forgetEvent }), forgetEvent }
}

describe('a folder chosen from anywhere', () => {
  it('waits for the import screen, which receives it once', async () => {
    const service = imports(() => Promise.resolve(chosen))
    expect(await service.chooseFromAnywhere()).toBe(true)
    const received: ChosenFolder[] = []
    service.onChosen((folder) => received.push(folder))()
    service.onChosen((folder) => received.push(folder))
    expect(received).toEqual([chosen])
    expect(await service.chooseFromAnywhere()).toBe(true)
    expect(received).toEqual([chosen, chosen])
  })

  it('leaves the person where they are when they change their mind', async () => {
    const service = imports(() => Promise.resolve({ kind: 'cancelled' }))
    const onMessage = vi.fn<(folder: ChosenFolder) => void>()
    service.onChosen(onMessage)
    expect(await service.chooseFromAnywhere()).toBe(false)
    expect(onMessage).not.toHaveBeenCalled()
  })
})

describe('an import that was written', () => {
  it('takes the steps on its event from undo', async () => {
    const { openService, forgetEvent } = imports(() => Promise.resolve({ kind: 'cancelled' }))
    const service = openService()
    await service.write({ eventId: null, answers: {}, schoolName: '' }, idle())
    expect(forgetEvent.mock.calls).toEqual([['e1']])
  })
})

describe('a host that breaks off', () => {
  it('is a failure to tell, without what it says', async () => {
    const failed = { kind: 'failed', reason: 'other', detail: 'TypeError' }
    const broken = (): Promise<{ kind: 'opened'; picked: PickedFolder }> =>
      Promise.reject(new TypeError('/home/amina'))
    const service = imports(broken)
    expect(await service.chooseFolder()).toEqual(failed)
  })
})
