import { Component, type ReactNode } from 'react'
import { faultDetails } from './fault-details'

interface Props {
  /** A new place is given a new chance. */
  readonly place: string
  /** Shown instead of what is at fault; `again` gives it another try. */
  readonly fallback: (details: string, again: () => void) => ReactNode
  readonly children: ReactNode
}
interface State {
  readonly place: string
  readonly failed: { readonly details: string } | null
}

/** Keeps a fault in drawing from taking more than its children with it. */
export class FaultBoundary extends Component<Props, State> {
  override readonly state: State = { place: this.props.place, failed: null }

  static getDerivedStateFromError(cause: unknown): Partial<State> {
    return { failed: { details: faultDetails(cause) } }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { place: props.place, failed: null }
  }

  override render(): ReactNode {
    const { failed } = this.state
    return failed
      ? this.props.fallback(failed.details, () => this.setState({ failed: null }))
      : this.props.children
  }
}
