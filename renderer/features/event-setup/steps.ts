import { setupSteps, type SetupStep } from '@shared/domain/plan/setup-state'

/** The step after one; null after the last. */
export const stepAfter = (step: SetupStep): SetupStep | null =>
  setupSteps[setupSteps.indexOf(step) + 1] ?? null
