import { useSyncExternalStore } from 'react'
import type { AllocationState } from '@renderer/services/allocate'
import type { EventId } from '@shared/kernel/ids'
import { useApp } from '../../app-context'

/** The allocation of this event that is under way or was last made; idle where it is another event's. */
export function useAllocation(eventId: EventId): AllocationState {
  const { allocate } = useApp().services
  const state = useSyncExternalStore(allocate.subscribe, allocate.state)
  return state.kind === 'idle' || state.eventId === eventId ? state : idle
}

/** Whether any event is being allocated: there is one at a time. */
export function useIsAllocating(): boolean {
  const { allocate } = useApp().services
  return useSyncExternalStore(allocate.subscribe, allocate.state).kind === 'running'
}

const idle: AllocationState = { kind: 'idle' }
