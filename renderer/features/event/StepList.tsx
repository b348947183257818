import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconCircle, IconCircleCheck, type Icon } from '@tabler/icons-react'
import type { StepState } from '@shared/domain/plan/setup-state'
import { hrefOf } from '@renderer/ui/routes'
import classes from './event.module.css'

const icons: Readonly<Record<StepState, Icon>> = {
  done: IconCircleCheck,
  open: IconCircle,
  check: IconAlertTriangle,
}

/** A step as it is listed: what it is called, how far it is, and where it is taken. */
export interface ListedStep {
  readonly name: string
  readonly state: StepState
  readonly words: string
  readonly path: string
}

/** Steps in their order: what is done, and what is still missing. */
export function StepList({ steps }: { readonly steps: readonly ListedStep[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ name, state, words, path }) => {
        const Shape = icons[state]
        return (
          <li key={name} data-state={state}>
            <Shape size={16} aria-hidden />
            <Anchor href={hrefOf(path)} className={classes.rowLink}>
              {name}
            </Anchor>
            <span className={classes.stepState}>{words}</span>
          </li>
        )
      })}
    </ol>
  )
}
