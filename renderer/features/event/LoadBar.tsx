import { Bar } from './Bar'

/** Needed against free on a shared scale: solid for what is needed, outlined for what is free, striped for what does not fit. */
export function LoadBar(props: { readonly needed: number; readonly free: number; readonly most: number }) {
  const { needed, free, most } = props
  const share = (value: number): number => (most === 0 ? 0 : value / most)
  return (
    <Bar
      solid={share(Math.min(needed, free))}
      striped={share(Math.max(0, needed - free))}
      outline={share(free)}
    />
  )
}
