import type { AllocationOptions, AllocationProgress } from './allocation'

/** How often a thread yields, in milliseconds. */
export const yieldEveryMs = 12
/** How often progress is reported, in milliseconds. */
const reportEveryMs = 100

/** Keeps the thread responsive and reports progress. Reads the clock, so nothing here may influence the plan. */
export interface Pace {
  /** Seconds since the beginning. */
  elapsed(): number
  /** Yields the thread when it is time; true when the work is to stop. */
  yieldIfDue(): Promise<boolean>
  /** Reports progress when it is time; `progress` is only then computed. */
  report(progress: () => AllocationProgress): void
  /** Reports progress at once. */
  reportNow(progress: () => AllocationProgress): void
}

export function createPace({
  now,
  pause,
  signal,
  onProgress,
}: Pick<AllocationOptions, 'now' | 'pause' | 'signal' | 'onProgress'>): Pace {
  const begun = now()
  let lastYield = begun
  let lastReported = -Infinity
  const reportNow = (progress: () => AllocationProgress): void => {
    lastReported = now()
    onProgress(progress())
  }
  return {
    elapsed: () => (now() - begun) / 1000,
    yieldIfDue: async () => {
      if (now() - lastYield >= yieldEveryMs) {
        await pause()
        lastYield = now()
      }
      return signal.aborted
    },
    report: (progress) => {
      if (now() - lastReported >= reportEveryMs) reportNow(progress)
    },
    reportNow,
  }
}
