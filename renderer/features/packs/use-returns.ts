import { useState } from 'react'
import type { OpenOutcome, PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'
import type { MergedFile } from '@renderer/services/merge-returns'
import { useApp } from '../app-context'
import { useWork } from '../use-work'

/** Bringing return packs in, in whatever order they come: how far it is, and what became of each. */
export function useReturns() {
  const { packs } = useApp().services
  const work = useWork()
  const [merged, setMerged] = useState<readonly MergedFile[]>([])
  const [isUnread, setUnread] = useState(false)
  const bring = async (files: readonly PickedFile[], overrule = false): Promise<void> => {
    setUnread(false)
    await work.run(async ({ signal, onProgress }) => {
      for (const [done, file] of files.entries()) {
        if (signal.aborted) return
        onProgress({ what: 'reading', done, total: files.length })
        const came = await packs.merge([file], overrule)
        setMerged((before) => [...came, ...before.filter((one) => one.file !== file)])
      }
    })
  }
  const take = (chosen: OpenOutcome<PickedFolder>): void => {
    if (chosen.kind === 'opened') void bring(chosen.picked.files)
    else setUnread(chosen.kind === 'failed')
  }
  return {
    progress: work.progress,
    stop: work.stop,
    merged,
    isUnread,
    take,
    choose: () => void packs.choose().then(take),
    takeAnyway: (file: PickedFile) => void bring([file], true),
    clear: () => {
      setMerged([])
      setUnread(false)
    },
  }
}
