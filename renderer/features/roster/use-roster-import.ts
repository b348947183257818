import { useEffect, useEffectEvent, useState } from 'react'
import type { OpenFailure, SaveOutcome } from '@shared/bridge/desktop-bridge'
import type { StoredRosterMapping } from '@shared/domain/folder/roster-import'
import { useApp } from '@renderer/features/app-context'
import { useOpenService } from '@renderer/features/use-open-service'
import { useWork } from '@renderer/features/use-work'
import type {
  RosterChoices,
  RosterImportService,
  RosterOverview,
  RosterWritten,
  StorageProblem,
} from '@renderer/services/ports'
import type { ChosenLists } from '@renderer/services/roster-import'

/** What came of something that leaves the screen as it is. */
export type RosterNotice =
  | { readonly kind: 'not-opened'; readonly failure: OpenFailure }
  | { readonly kind: 'in-sample' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-imported'; readonly problem: StorageProblem }
  | { readonly kind: 'saved'; readonly outcome: SaveOutcome }

/** The state of one import of lists, and what can be done with it. */
export function useRosterImport() {
  const { rosterImport, sample } = useApp().services
  const service = useOpenService(() => rosterImport.openService())
  const [choices, setChoices] = useState<RosterChoices>(() => ({
    today: rosterImport.today(),
    mapping: { columns: {}, answers: {} },
    policies: {},
    answers: {},
    accepted: [],
    year: null,
    schoolName: '',
  }))
  const [overview, setOverview] = useState<RosterOverview | null>(null)
  const [isStale, setStale] = useState(false)
  const [notice, setNotice] = useState<RosterNotice | null>(null)
  const [written, setWritten] = useState<RosterWritten | null>(null)
  const reading = useWork()
  const writing = useWork()

  const startAgain = (): void => {
    service.close()
    setOverview(null)
    setWritten(null)
    setNotice(null)
    setStale(false)
    setChoices((now) => ({
      ...now,
      mapping: { columns: {}, answers: {} },
      accepted: [],
      answers: {},
      policies: {},
    }))
  }
  /** What is left off on purpose rejects too, and is no fault. */
  const stopped = (of: RosterImportService): void => {
    if (service.current() !== of) return
    startAgain()
    setNotice({ kind: 'stopped' })
  }

  /** Reads the files anew with these choices; the newest overview, or null where it was left off. */
  const read = async (next: RosterChoices): Promise<RosterOverview | null> => {
    const opened = service.current()
    if (!opened) return null
    setChoices(next)
    try {
      const outcome = await reading.run((work) => opened.read(next, work))
      if (service.current() !== opened) return null
      if (!outcome.ok) {
        if (overview === null) startAgain()
        return null
      }
      setOverview(outcome.value)
      setStale(false)
      return outcome.value
    } catch {
      // The worker was ended, or has failed: either way there is nothing to go on with.
      stopped(opened)
      return null
    }
  }
  const take = async (chosen: ChosenLists): Promise<void> => {
    if (writing.progress !== null || chosen.kind === 'cancelled') return
    if (sample.isOpen) return setNotice({ kind: 'in-sample' })
    if (chosen.kind === 'failed') return setNotice({ kind: 'not-opened', failure: chosen })
    setNotice(null)
    setWritten(null)
    const opened = service.get()
    try {
      const { mapping } = await opened.add(chosen.picked)
      const now = mapping === null ? choices : { ...choices, mapping: merged(choices.mapping, mapping) }
      await read(now)
    } catch {
      stopped(opened)
    }
  }
  const taken = useEffectEvent((chosen: ChosenLists) => void take(chosen))
  useEffect(() => rosterImport.onFiles((chosen) => taken(chosen)), [rosterImport])

  return {
    choices,
    overview,
    /** Something was chosen that the overview does not show yet. */
    isStale,
    notice,
    written,
    reading: reading.progress,
    writing: writing.progress,
    take,
    startAgain,
    chooseFiles: () => void rosterImport.chooseFiles().then(take),
    chooseFolder: () => void rosterImport.chooseFolder().then(take),
    remove: async (file: string): Promise<void> => {
      const opened = service.current()
      if (!opened) return
      await opened.remove(file)
      const left = await read(choices)
      if (left && left.files.length + left.refused.length === 0) startAgain()
    },
    /** Changes what was chosen; the files are read anew with it by `refresh`. */
    choose: (change: Partial<RosterChoices>): void => {
      setChoices((now) => ({ ...now, ...change }))
      setStale(true)
    },
    /** Changes what was chosen and shows at once what follows. */
    chooseNow: (change: Partial<RosterChoices>) => read({ ...choices, ...change }),
    refresh: (): Promise<RosterOverview | null> => (isStale ? read(choices) : Promise.resolve(overview)),
    previewRows: (file: string, chosen: RosterChoices) =>
      service.current()?.previewRows(file, chosen) ?? Promise.resolve([]),
    stop: (): void => (writing.progress === null ? reading.stop() : writing.stop()),
    write: async (): Promise<void> => {
      const opened = service.current()
      if (!opened) return
      setNotice(null)
      try {
        const outcome = await writing.run((work) => opened.write(choices, work))
        if (outcome.ok) {
          service.close()
          setOverview(null)
          return setWritten(outcome.value)
        }
        if (outcome.error.kind !== 'cancelled') setNotice({ kind: 'not-imported', problem: outcome.error })
      } catch {
        stopped(opened)
      }
    },
    saveLeftOut: async (): Promise<void> => {
      const opened = service.current()
      if (opened) setNotice({ kind: 'saved', outcome: await rosterImport.saveLeftOut(opened) })
    },
    saveMapping: async (mapping: StoredRosterMapping): Promise<void> =>
      setNotice({ kind: 'saved', outcome: await rosterImport.saveMapping(mapping) }),
    saveMappingOf: async (file: string, mapping: RosterChoices['mapping']): Promise<void> =>
      setNotice({ kind: 'saved', outcome: await rosterImport.saveMappingOf(file, mapping) }),
  }
}

export type RosterImport = ReturnType<typeof useRosterImport>

const merged = (a: RosterChoices['mapping'], b: RosterChoices['mapping']): RosterChoices['mapping'] => ({
  columns: { ...a.columns, ...b.columns },
  answers: { ...a.answers, ...b.answers },
})
