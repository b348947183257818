import { useEffect, useRef, useState } from 'react'
import { err, type Result } from '@shared/kernel/result'
import type { MinutesProblem } from '@renderer/workflows/minutes'
import type { StorageProblem } from '@renderer/workflows/ports'
import { useApp } from '../app-context'

/** How long a hand rests before a row or a private note is saved by itself. */
const restMs = 600

export interface Draft<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** Saves now what was changed; does nothing otherwise. */
  readonly flush: () => void
  /** Forgets what was changed and not saved yet. */
  readonly discard: () => void
}

interface Changed<T> {
  readonly value: T
  /** Once saved: what was stored before. It goes on showing here until the value just saved comes back from the store. */
  readonly savedOver: T | null
}

/**
 * A record's value while a person changes it: saved when the hand rests, on leaving, and before the window closes. Until
 * then the saved state says "saving". What changes elsewhere shows as long as nothing is being changed here.
 */
export function useDraft<T extends string | object>(
  stored: T,
  same: (a: T, b: T) => boolean,
  save: (value: T) => Promise<Result<void, MinutesProblem>>,
): Draft<T> {
  const { history } = useApp().workflows
  const [changed, setChanged] = useState<Changed<T> | null>(null)
  const pending = useRef<Changed<T> | null>(null)
  const tellSaved = useRef<((outcome: Result<void, StorageProblem>) => void) | null>(null)
  const timer = useRef(0)
  const latest = useRef({ stored, save })
  const flush = useRef(() => {
    window.clearTimeout(timer.current)
    const [now, tell] = [pending.current, tellSaved.current]
    pending.current = null
    tellSaved.current = null
    if (!now || !tell) return
    void latest.current.save(now.value).then((outcome) => {
      tell(outcome.ok ? outcome : err(forSavedState(outcome.error)))
      if (!outcome.ok) return
      const over = latest.current.stored
      // What was typed on meanwhile is newer than what is stored.
      setChanged((was) => (was !== now ? was : same(over, now.value) ? null : { ...now, savedOver: over }))
    })
  })
  useEffect(() => {
    latest.current = { stored, save }
  })
  useEffect(() => {
    const leave = flush.current
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  const back = changed !== null && changed.savedOver !== null && !same(changed.savedOver, stored)
  const value = changed === null || back ? stored : changed.value
  const change = (to: T): void => {
    if (same(to, value)) return
    const now = { value: to, savedOver: null }
    pending.current = now
    setChanged(now)
    if (tellSaved.current === null)
      void history.watch(() => new Promise((done) => (tellSaved.current = done)))
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(flush.current, restMs)
  }
  const discard = (): void => {
    window.clearTimeout(timer.current)
    pending.current = null
    tellSaved.current?.(err({ kind: 'cancelled' }))
    tellSaved.current = null
    setChanged(null)
  }
  return { value, change, flush: () => flush.current(), discard }
}

/** A refusal is told where it happened; the saved state only speaks of what the store did. */
function forSavedState(problem: MinutesProblem): StorageProblem {
  return problem.kind === 'write-failed' ? problem : { kind: 'cancelled' }
}
