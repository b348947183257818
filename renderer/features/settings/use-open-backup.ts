import { useEffect, useRef, useState } from 'react'
import type { OpenFailure, PickedFile } from '@shared/bridge/desktop-bridge'
import type { BackupProblem } from '@shared/exchange/backup/problems'
import { useApp } from '@renderer/features/app-context'
import type { RestoreOutcome } from '@renderer/services/backup'
import type { OpenedBackup } from '@renderer/services/ports'
import { useWork, type Work } from '../use-work'

/** How far opening a backup has come. */
export type OpenStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'not-read'; readonly failure: OpenFailure }
  | {
      readonly kind: 'chosen'
      readonly file: PickedFile
      readonly problem: BackupProblem | { readonly kind: 'cancelled' | 'broken' } | null
    }
  | {
      readonly kind: 'checked'
      readonly file: PickedFile
      readonly backup: OpenedBackup
      readonly passphrase: string
    }
  | { readonly kind: 'ended'; readonly outcome: RestoreOutcome | { readonly kind: 'broken' } }

export interface OpenBackup {
  readonly stage: OpenStage
  readonly work: Work
  readonly choose: () => Promise<void>
  readonly check: (passphrase: string) => Promise<void>
  readonly restore: () => Promise<void>
  readonly leave: () => void
}

/** Choose a file, check it with its passphrase, then let it take the place of everything. */
export function useOpenBackup(): OpenBackup {
  const { backups } = useApp().services
  const work = useWork()
  const [stage, setStage] = useState<OpenStage>({ kind: 'idle' })
  const opened = useRef<OpenedBackup | null>(null)
  useEffect(() => () => opened.current?.close(), [])

  const goTo = (next: OpenStage): void => {
    if (next.kind !== 'checked') opened.current?.close()
    opened.current = next.kind === 'checked' ? next.backup : null
    setStage(next)
  }
  return {
    stage,
    work,
    choose: async () => {
      const outcome = await backups.choose()
      if (outcome.kind === 'opened') goTo({ kind: 'chosen', file: outcome.picked, problem: null })
      if (outcome.kind === 'failed') goTo({ kind: 'not-read', failure: outcome })
    },
    check: async (passphrase) => {
      if (stage.kind !== 'chosen') return
      const { file } = stage
      try {
        const outcome = await work.run((options) => backups.open(file, passphrase, options))
        if (outcome.ok) goTo({ kind: 'checked', file, backup: outcome.value, passphrase })
        else goTo({ kind: 'chosen', file, problem: outcome.error })
      } catch {
        goTo({ kind: 'chosen', file, problem: { kind: 'broken' } })
      }
    },
    restore: async () => {
      if (stage.kind !== 'checked') return
      const { backup, passphrase } = stage
      try {
        const outcome = await work.run((options) => backups.restore(backup, passphrase, options))
        goTo({ kind: 'ended', outcome })
      } catch {
        goTo({ kind: 'ended', outcome: { kind: 'broken' } })
      }
    },
    leave: () => goTo({ kind: 'idle' }),
  }
}
