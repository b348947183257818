import { seededRandom } from '@shared/kernel/random'

/** Choices by chance that are the same for the same seed. */
export interface SampleRandom {
  /** True so many times of a hundred. */
  percent(percent: number): boolean
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  pick<T>(items: readonly T[]): T
  /** One of the items, each as often as its share among all shares. */
  pickByShare<T extends { readonly share: number }>(items: readonly T[]): T
  shuffled<T>(items: readonly T[]): readonly T[]
}

export function createSampleRandom(seed: number): SampleRandom {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[random.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    percent: (percent) => random.next() * 100 < percent,
    between: (least, most) => least + random.below(most - least + 1),
    pick,
    pickByShare: (items) => {
      let left = random.next() * items.reduce((sum, { share }) => sum + share, 0)
      return items.find(({ share }) => (left -= share) < 0) ?? pick(items)
    },
    shuffled: (items) => {
      const mixed = [...items]
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = random.below(i + 1)
        const [a, b] = [mixed[i], mixed[j]]
        if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a]
      }
      return mixed
    },
  }
}
