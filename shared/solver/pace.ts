import type { AllocationOptions, AllocationProgress } from './index'

/** How often a thread is given up, in milliseconds. */
export const breathEvery = 12
/** How often progress is told, in milliseconds. */
const tellEvery = 100

/** Keeps the thread answering and the person told. Looks at the clock, so nothing here may decide what the plan is. */
export interface Pace {
  /** Seconds since the beginning. */
  elapsed(): number
  /** Gives the thread up when it is time; true when the work is to stop. */
  breathe(): Promise<boolean>
  /** Tells progress when it is time; `progress` is only then worked out. */
  tell(progress: () => AllocationProgress): void
  /** Tells progress at once. */
  tellNow(progress: () => AllocationProgress): void
}

export function createPace({
  now,
  pause,
  signal,
  onProgress,
}: Pick<AllocationOptions, 'now' | 'pause' | 'signal' | 'onProgress'>): Pace {
  const begun = now()
  let breathed = begun
  let told = -Infinity
  const tellNow = (progress: () => AllocationProgress): void => {
    told = now()
    onProgress(progress())
  }
  return {
    elapsed: () => (now() - begun) / 1000,
    breathe: async () => {
      if (now() - breathed >= breathEvery) {
        await pause()
        breathed = now()
      }
      return signal.aborted
    },
    tell: (progress) => {
      if (now() - told >= tellEvery) tellNow(progress)
    },
    tellNow,
  }
}
