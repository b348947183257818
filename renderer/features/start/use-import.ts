import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { OpenFailure, PickedFolder, SaveOutcome } from '@shared/bridge/desktop-bridge'
import type { FolderProblem, FolderWarning } from '@shared/domain/folder/folder-problem'
import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { useApp } from '@renderer/features/app-context'
import { useOpenService } from '@renderer/features/use-open-service'
import type { ChosenFolder } from '@renderer/services/import'
import type {
  ImportService,
  ImportTarget,
  StorageProblem,
  WorkOptions,
  WorkProgress,
} from '@renderer/services/ports'

/** What the first screen is about at the moment. */
export type StartStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly folder: string }
  | {
      readonly kind: 'writing'
      readonly isSample: boolean
      readonly progress: WorkProgress
      readonly stopping: boolean
    }
  | { readonly kind: 'problems'; readonly folder: string; readonly problems: readonly FolderProblem[] }
  | ValidFolder
  | { readonly kind: 'written'; readonly eventId: EventId }

/** A folder that can be imported. */
export interface ValidFolder {
  readonly kind: 'sound'
  readonly service: ImportService
  readonly title: string
  readonly warnings: readonly FolderWarning[]
  /** The event that the person or else the folder came from, to be updated unless they choose otherwise. */
  readonly update: EventId | null
  /** The event that the folder most likely came from. */
  readonly likely: EventId | null
}

/** What came of something that leaves the screen as it is. */
export type StartNotice =
  | { readonly kind: 'not-imported'; readonly problem: StorageProblem }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'in-sample' }
  | { readonly kind: 'not-opened'; readonly failure: OpenFailure }
  | { readonly kind: 'folder'; readonly outcome: SaveOutcome }

/** The steps of making the sample, importing a folder and saving one. */
export function useImport() {
  const { imports, sample } = useApp().services
  const [step, setStep] = useState<StartStep>({ kind: 'choose' })
  const [notice, setNotice] = useState<StartNotice | null>(null)
  const service = useOpenService(() => imports.openService())
  const target = useRef<EventId | null>(null)
  const stopping = useRef(new AbortController())

  const back = (): void => {
    service.close()
    setNotice(null)
    setStep({ kind: 'choose' })
  }
  /** What is left off on purpose rejects too, and is no fault. */
  const failed = (of: ImportService | null) => (): void => {
    if (of !== null && service.current() !== of) return
    back()
    setNotice({ kind: 'stopped' })
  }

  const read = (folder: PickedFolder): void => {
    const opened = service.renew()
    setNotice(null)
    setStep({ kind: 'reading', folder: folder.name })
    opened.read(folder).then((reading) => {
      if (service.current() !== opened) return
      setStep(
        reading.kind === 'problems'
          ? { kind: 'problems', folder: folder.name, problems: reading.problems }
          : {
              kind: 'sound',
              service: opened,
              title: reading.title,
              warnings: reading.warnings,
              update: target.current ?? reading.likely,
              likely: reading.likely,
            },
      )
    }, failed(opened))
  }
  const take = (chosen: ChosenFolder): void => {
    if (step.kind === 'writing' || chosen.kind === 'cancelled') return
    // A folder may also be dropped on the window.
    if (chosen.kind === 'in-sample' || sample.isOpen) return setNotice({ kind: 'in-sample' })
    if (chosen.kind === 'opened') return read(chosen.picked)
    back()
    setNotice({ kind: 'not-opened', failure: chosen })
  }
  const choose = (): void => void imports.chooseFolder().then(take)
  const takeAsNew = useEffectEvent((chosen: ChosenFolder): void => {
    target.current = null
    take(chosen)
  })
  useEffect(() => imports.onChosen((chosen) => takeAsNew(chosen)), [imports])
  const write = (
    isSample: boolean,
    begin: (work: WorkOptions<WorkProgress>) => Promise<Result<EventId, StorageProblem>>,
  ): void => {
    const controller = new AbortController()
    stopping.current = controller
    const show = (progress: WorkProgress): void =>
      setStep({ kind: 'writing', isSample, progress, stopping: controller.signal.aborted })
    show({ what: 'checking', done: 0, total: null })
    setNotice(null)
    const [of, from] = [service.current(), step]
    begin({ signal: controller.signal, onProgress: show }).then((outcome) => {
      if (!outcome.ok && outcome.error.kind === 'cancelled') return setStep(from)
      back()
      if (outcome.ok) setStep({ kind: 'written', eventId: outcome.value })
      else setNotice({ kind: 'not-imported', problem: outcome.error })
    }, failed(of))
  }
  return {
    step,
    notice,
    back,
    forgetNotice: () => setNotice(null),
    take,
    chooseFolder: (update: EventId | null): void => {
      target.current = update
      choose()
    },
    /** The folder again, for the same event, after it was mended. */
    chooseAgain: choose,
    makeSample: (): void => write(true, (work) => sample.make(work)),
    write: (to: ImportTarget): void => {
      const opened = service.current()
      if (opened) write(false, (work) => opened.write(to, work))
    },
    stop: (): void => {
      if (step.kind === 'reading') return back()
      stopping.current.abort()
      setStep((now) => (now.kind === 'writing' ? { ...now, stopping: true } : now))
    },
    saveFolder: (event: { readonly id: EventId; readonly title: string } | null): void => {
      imports.saveFolder(event).then((outcome) => setNotice({ kind: 'folder', outcome }), failed(null))
    },
  }
}

export type Import = ReturnType<typeof useImport>
