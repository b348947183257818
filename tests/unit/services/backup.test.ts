import { describe, expect, it } from 'vitest'
import type { FileToSave, SaveOutcome } from '@shared/bridge/desktop-bridge'
import { err, ok } from '@shared/kernel/result'
import { instant, type LocalDate } from '@shared/kernel/time'
import { createBackups } from '@renderer/services/backup'
import type { HistoryState } from '@renderer/services/history'
import type { OpenedBackup, RowProblem, StorageProblem } from '@renderer/services/ports'

const work = { signal: new AbortController().signal, onProgress: () => undefined }
const summary = { madeAt: instant('2026-11-21T18:00:00.000Z'), counts: { staff: 3 } }
const good: HistoryState['save'] = { kind: 'saved', at: null }
const full: StorageProblem = { kind: 'write-failed', reason: 'disk-full', detail: 'QuotaExceededError' }

/** The service over a host with given answers; what it did is listed in order. */
function backups(
  answer: SaveOutcome,
  save: HistoryState['save'] = good,
  leftOut: readonly RowProblem[] = [],
) {
  const done: string[] = []
  const files: FileToSave[] = []
  const service = createBackups(
    {
      bridge: {
        about: () =>
          Promise.resolve({ host: 'browser', version: '0.1.0', platform: 'linux', canLayOutPdf: false }),
        openFolder: () => Promise.resolve({ kind: 'cancelled' }),
        openLists: () => Promise.resolve({ kind: 'cancelled' }),
        openFiles: () => Promise.resolve({ kind: 'cancelled' }),
        openFile: () =>
          Promise.resolve({
            kind: 'opened',
            picked: { name: 'mine.parley-backup', bytes: Uint8Array.of(1) },
          }),
        saveFile: (file) => {
          done.push('save file')
          files.push(file)
          return Promise.resolve(answer)
        },
        saveFolder: () => Promise.resolve({ kind: 'cancelled' }),
        layOutPdf: () => Promise.resolve(null),
        onMenu: () => () => undefined,
      },
      clock: { now: () => summary.madeAt, today: () => '2026-11-21' as LocalDate },
      backups: {
        write: (passphrase) => {
          done.push(`write with ${passphrase}`)
          return Promise.resolve(ok({ bytes: Uint8Array.of(7), summary, unreadable: [], leftOut }))
        },
        open: () => Promise.resolve(err({ kind: 'damaged' })),
      },
      school: 'own',
      restart: () => done.push('restart'),
    },
    { failure: () => (save.kind === 'failed' ? save.problem : null) },
    (madeAt) => Promise.resolve(done.push(`remember ${madeAt}`)),
  )
  const opened = (replaces: boolean, problem: StorageProblem | null = null): OpenedBackup => ({
    summary,
    replaces,
    restore: () => {
      done.push('restore')
      return Promise.resolve(problem ? err(problem) : ok(undefined))
    },
    close: () => undefined,
  })
  return { service, done, files, opened }
}

describe('saving a backup', () => {
  it('suggests a name with the day and nobody’s name, and says where it went', async () => {
    const { service, done, files } = backups({ kind: 'saved', name: 'chosen.parley-backup' })
    expect(await service.save('p', work)).toEqual({
      kind: 'saved',
      name: 'chosen.parley-backup',
      summary,
      unreadable: [],
      leftOut: [],
    })
    expect(done).toEqual(['write with p', 'save file', `remember ${summary.madeAt}`])
    expect(files).toEqual([
      { name: 'Parley 2026-11-21.parley-backup', kind: 'backup', bytes: Uint8Array.of(7) },
    ])
  })

  it('says why the file was not written', async () => {
    const { service, done } = backups({ kind: 'failed', reason: 'disk-full', detail: 'ENOSPC' })
    expect(await service.save('p', work)).toEqual({ kind: 'not-written', reason: 'disk-full' })
    expect(done).toEqual(['write with p', 'save file'])
  })

  it('leaves a store alone that a write has failed in', async () => {
    const { service, done } = backups({ kind: 'saved', name: 'x' }, { kind: 'failed', problem: full })
    expect(await service.save('p', work)).toEqual({ kind: 'store-at-rest', problem: full })
    expect(done).toEqual([])
  })
})

describe('opening a backup', () => {
  it('changes nothing where what is there could not be saved whole', async () => {
    const lost: RowProblem = { kind: 'bad-row', recordKind: 'student', id: 'p1', field: 'id' }
    const { service, done, opened } = backups({ kind: 'saved', name: 'x' }, good, [lost])
    expect(await service.restore(opened(true), 'p', work)).toEqual({
      kind: 'not-all-saved',
      leftOut: [lost],
    })
    expect(done).not.toContain('restore')
  })

  it('in a used app, saves what is there first with the same passphrase, then replaces it and starts anew', async () => {
    const { service, done, files, opened } = backups({ kind: 'saved', name: 'x' })
    expect(await service.restore(opened(true), 'p', work)).toEqual({ kind: 'restored' })
    expect(done).toEqual(['write with p', 'save file', `remember ${summary.madeAt}`, 'restore', 'restart'])
    expect(files[0]?.name).toBe('Parley 2026-11-21 before opening a backup.parley-backup')
  })

  it('in an empty app, saves nothing first', async () => {
    const { service, done, opened } = backups({ kind: 'cancelled' })
    expect(await service.restore(opened(false), 'p', work)).toEqual({ kind: 'restored' })
    expect(done).toEqual(['restore', 'restart'])
  })

  it.each<[SaveOutcome, object]>([
    [{ kind: 'cancelled' }, { kind: 'cancelled' }],
    [
      { kind: 'failed', reason: 'not-allowed', detail: 'EACCES' },
      { kind: 'not-written', reason: 'not-allowed' },
    ],
  ])('changes nothing when what is there was not saved: %j', async (answer, why) => {
    const { service, done, opened } = backups(answer)
    expect(await service.restore(opened(true), 'p', work)).toEqual({ kind: 'kept', why })
    expect(done).toEqual(['write with p', 'save file'])
  })

  it('does not start anew when it failed', async () => {
    const { service, done, opened } = backups({ kind: 'saved', name: 'x' })
    expect(await service.restore(opened(true, full), 'p', work)).toEqual({ kind: 'failed', problem: full })
    expect(done.at(-1)).toBe('restore')
  })

  it('leaves a store alone that a write has failed in', async () => {
    const { service, done, opened } = backups({ kind: 'saved', name: 'x' }, { kind: 'failed', problem: full })
    expect(await service.restore(opened(false), 'p', work)).toEqual({
      kind: 'kept',
      why: { kind: 'store-at-rest', problem: full },
    })
    expect(done).toEqual([])
  })
})
