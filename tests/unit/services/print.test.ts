import { describe, expect, it } from 'vitest'
import type {
  DesktopBridge,
  FileToSave,
  FolderToSave,
  PageToLayOut,
  SaveOutcome,
} from '@shared/bridge/desktop-bridge'
import { idOf, type EventId, type PlanId, type RequestId } from '@shared/kernel/ids'
import { err, ok } from '@shared/kernel/result'
import { instant, type LocalDate } from '@shared/kernel/time'
import type {
  Edit,
  OpenedPrint,
  PrintedFiles,
  PrintedFor,
  PrintWork,
  StorageProblem,
} from '@renderer/services/ports'
import { createPrint, type PrintRun } from '@renderer/services/print'
import { meeting } from '@tests/fixtures/build-meeting'
import { event } from '../storage/fixtures'

const plan = { id: idOf<PlanId>('plan'), revision: 2 }
const recipientsOf = (...ids: readonly string[]): readonly PrintedFor[] =>
  ids.map((recipient) => ({
    recipient,
    content: `says-${recipient}`,
    requestIds: [idOf<RequestId>(`request-of-${recipient}`)],
  }))
const pdf = (...ids: readonly string[]): PrintedFiles['pdf'] => ({
  bytes: new Uint8Array([1]),
  pages: 1,
  recipients: recipientsOf(...ids),
})
const toLayOut = (...ids: readonly string[]): PrintedFiles['toLayOut'] => ({
  html: '<svg>',
  recipients: recipientsOf(...ids),
})

const saved: SaveOutcome = { kind: 'saved', name: 'as the person named it.pdf' }
const run: PrintRun = {
  document: 'letter',
  of: 'working',
  nameStyle: 'initials',
  envelope: 'none',
  deadline: null,
  files: 'one',
  eventId: idOf<EventId>('event'),
  paper: 'a4',
  recipients: ['a', 'b'],
}

/** What the store holds, by kind. */
const stored: Readonly<Record<string, unknown>> = { event: event('event'), meeting: meeting() }

/** The service on a host and a store with given answers, and the calls they got. */
function service(
  files: PrintedFiles | 'cancelled' | 'nothing' | 'breaks off',
  outcomes: readonly SaveOutcome[],
  laidOut: Uint8Array | null | 'breaks off' = null,
  failure: () => StorageProblem | null = () => null,
) {
  const asked = {
    saves: [] as FileToSave[],
    folders: [] as FolderToSave[],
    layOuts: [] as PageToLayOut[],
    edits: [] as Edit[],
    opened: 0,
    closed: 0,
  }
  const answers = [...outcomes]
  const opened: OpenedPrint = {
    needs: [],
    parts: [{ recipient: 'a', content: 'says-a' }],
    pages: () => Promise.resolve([]),
    write: () => Promise.resolve(typeof files === 'string' ? err({ kind: 'cancelled' }) : ok(files)),
    close: () => (asked.closed += 1),
  }
  const print: PrintWork = () => {
    asked.opened += 1
    return files === 'breaks off'
      ? Promise.reject(new Error('Amina'))
      : Promise.resolve(files === 'nothing' ? null : opened)
  }
  const bridge: Pick<DesktopBridge, 'saveFile' | 'saveFolder' | 'layOutPdf' | 'about'> = {
    saveFolder: (folder) => {
      asked.folders.push(folder)
      return Promise.resolve(answers.shift() ?? { kind: 'cancelled' })
    },
    about: () => Promise.resolve({ host: 'electron', version: '0', platform: '', canLayOutPdf: true }),
    saveFile: (file) => {
      asked.saves.push(file)
      return Promise.resolve(answers.shift() ?? { kind: 'cancelled' })
    },
    layOutPdf: (page) => {
      asked.layOuts.push(page)
      return laidOut === 'breaks off' ? Promise.reject(new TypeError('Amina')) : Promise.resolve(laidOut)
    },
  }
  let ids = 0
  const service = createPrint(
    {
      clock: { now: () => instant('2026-11-20T09:00:00.000Z'), today: () => '2026-11-20' as LocalDate },
      newId: () => `id-${++ids}`,
      bridge,
      storage: {
        read: (kind) => Promise.resolve((stored[kind] ?? null) as never),
        readAll: () => Promise.resolve({ school: [] } as never),
        openNotes: () => Promise.reject(new Error('not asked for')),
      },
      print,
    },
    {
      commit: (edit) => {
        asked.edits.push(edit)
        return Promise.resolve(ok(undefined))
      },
      failure,
    },
  )
  const save = () =>
    service.save(run, 'en-GB', { signal: new AbortController().signal, onProgress: () => undefined })
  return { asked, service, save, open: () => service.open(run, 'en-GB') }
}

const loggedFor = (edits: readonly Edit[]): readonly unknown[] =>
  edits.flatMap((edit) =>
    edit.changes.map((change) => (change.kind === 'delivery' ? change.after?.householdId : null)),
  )

describe('printing letters', () => {
  it('saves one file under a name without anybody’s name, and logs each family with what was announced to it, for good', async () => {
    const { asked, save } = service({ pdf: pdf('a', 'b'), toLayOut: null, plan }, [saved])
    expect(await save()).toEqual({ kind: 'done', files: [saved], logged: true })
    expect(asked.saves.map((file) => file.name)).toEqual(['Letters 2026-12-01 revision 2.pdf'])
    expect(asked.edits).toHaveLength(1)
    expect(asked.edits[0]?.undoable).toBe(false)
    expect(asked.edits[0]?.changes.map((change) => change.after)).toMatchObject([
      {
        document: 'letter',
        householdId: 'a',
        requestIds: ['request-of-a'],
        planId: 'plan',
        channel: 'print',
        at: '2026-11-20T09:00:00.000Z',
      },
      { document: 'letter', householdId: 'b' },
    ])
    expect(asked.closed).toBe(1)
  })

  it('saves a second file of what only the system can lay out', async () => {
    const { asked, save } = service(
      { pdf: pdf('a'), toLayOut: toLayOut('b'), plan },
      [saved, saved],
      new Uint8Array([2]),
    )
    expect(await save()).toEqual({ kind: 'done', files: [saved, saved], logged: true })
    expect(asked.layOuts).toEqual([{ html: '<svg>', paper: 'a4' }])
    expect(asked.saves.map((file) => file.name)).toEqual([
      'Letters 2026-12-01 revision 2.pdf',
      'Letters 2026-12-01 revision 2 other scripts.pdf',
    ])
    expect(loggedFor(asked.edits)).toEqual(['a', 'b'])
  })

  it('keeps and logs what was saved when the host breaks off afterwards', async () => {
    const { asked, save } = service({ pdf: pdf('a'), toLayOut: toLayOut('b'), plan }, [saved], 'breaks off')
    const failed = { kind: 'failed', reason: 'other', detail: 'TypeError' }
    expect(await save()).toEqual({ kind: 'done', files: [saved, failed], logged: true })
    expect(loggedFor(asked.edits)).toEqual(['a'])
  })

  it('tells how many the host printed itself where it gives no file', async () => {
    const { asked, save } = service({ pdf: null, toLayOut: toLayOut('a', 'b'), plan }, [])
    expect(await save()).toEqual({
      kind: 'done',
      files: [{ kind: 'host-printed', recipients: 2 }],
      logged: true,
    })
    expect(loggedFor(asked.edits)).toEqual(['a', 'b'])
  })

  it('logs nobody whose file was not saved', async () => {
    const failed: SaveOutcome = { kind: 'failed', reason: 'disk-full', detail: 'ENOSPC' }
    const { asked, save } = service(
      { pdf: pdf('a'), toLayOut: toLayOut('b'), plan },
      [failed, saved],
      new Uint8Array([2]),
    )
    expect(await save()).toEqual({ kind: 'done', files: [failed, saved], logged: true })
    expect(loggedFor(asked.edits)).toEqual(['b'])
  })

  it('saves and logs nothing when a person changes their mind, before or after the pages are made', async () => {
    for (const { asked, save } of [
      service('cancelled', []),
      service({ pdf: pdf('a'), toLayOut: toLayOut('b'), plan }, []),
    ]) {
      expect(await save()).toEqual({ kind: 'cancelled' })
      expect([asked.edits.length, asked.layOuts.length]).toEqual([0, 0])
      expect(asked.closed).toBe(1)
    }
  })

  it('says so where there is no plan to print', async () => {
    expect(await service('nothing', []).save()).toEqual({ kind: 'nothing' })
  })

  const full = { kind: 'write-failed', reason: 'disk-full', detail: 'QuotaExceededError' } as const
  const atRest = { kind: 'store-at-rest', problem: full }

  it('says why the store is left alone after a failed write, and opens nothing', async () => {
    const { asked, save, open } = service({ pdf: pdf('a'), toLayOut: null, plan }, [saved], null, () => full)
    expect(await save()).toEqual(atRest)
    expect(await open()).toEqual(atRest)
    expect(asked).toMatchObject({ opened: 0, saves: [], edits: [] })
  })

  it('says so too where the write fails as the document is opened; what breaks off by itself still does', async () => {
    let problem: StorageProblem | null = null
    const meanwhile = service('breaks off', [], null, () => problem)
    const opening = meanwhile.open()
    problem = full
    expect(await opening).toEqual(atRest)
    await expect(service('breaks off', []).open()).rejects.toThrow()
  })
})

describe('printing what is written elsewhere', () => {
  const { id, eventId, facts } = meeting()
  const printed = () => service({ pdf: pdf('a'), toLayOut: null, plan: null }, [saved])
  const entriesOf = (edits: readonly Edit[]) =>
    edits.flatMap(({ changes }) => changes.map(({ after }) => after))

  it('notes for a family what it takes home, and for none the report of an incident', async () => {
    const [agreed, incident] = [printed(), printed()]
    expect(await agreed.service.agreedPdf(id, 'en-GB')).toMatchObject({ kind: 'done', logged: true })
    expect(entriesOf(agreed.asked.edits)).toMatchObject([
      { document: 'agreed', eventId, householdId: facts.household.id, recipient: id, content: 'says-a' },
    ])
    expect(await incident.service.incidentPdf(id, 'en-GB')).toMatchObject({ kind: 'done', logged: true })
    expect(entriesOf(incident.asked.edits)).toMatchObject([
      { document: 'incident', eventId, householdId: null, recipient: id },
    ])
    expect(incident.asked.edits[0]?.undoable).toBe(false)
  })

  it('notes what is to be followed up at an event once, without a name', async () => {
    const [ofEvent, ofAll] = [printed(), printed()]
    await ofEvent.service.followUpPdf(eventId, 'en-GB')
    expect(entriesOf(ofEvent.asked.edits)).toMatchObject([
      { document: 'follow-up', eventId, householdId: null, recipient: null, content: null },
    ])
    await ofAll.service.followUpPdf(null, 'en-GB')
    expect(ofAll.asked.edits).toEqual([])
  })

  it('notes nothing that was not saved', async () => {
    const cancelled = service({ pdf: pdf('a'), toLayOut: null, plan: null }, [{ kind: 'cancelled' }])
    expect(await cancelled.service.agreedPdf(id, 'en-GB')).toEqual({ kind: 'cancelled' })
    expect(cancelled.asked.edits).toEqual([])
  })

  it('notes the overview for leaders like any paper of an event', async () => {
    const overview = service({ pdf: pdf('event'), toLayOut: null, plan }, [saved])
    await overview.service.leadersOverviewPdf(eventId, 'en-GB')
    expect(entriesOf(overview.asked.edits)).toMatchObject([
      { document: 'leaders-overview', householdId: null, recipient: 'event', planId: 'plan' },
    ])
    expect(overview.asked.saves.map(({ name }) => name)).toEqual([
      'Overview for leaders 2026-12-01 revision 2.pdf',
    ])
  })
})
