import { eventSetupWords } from '@shared/words/screens/event-setup'

/** The steps of the setup, in the order in which most events take them. */
export const setupSteps = ['dates', 'lengths', 'people', 'rules'] as const
export type SetupStep = (typeof setupSteps)[number]

/** What a step is called. */
export const stepTitle = (step: SetupStep): string => eventSetupWords.steps[step]

/** The step after one; null after the last. */
export const stepAfter = (step: SetupStep): SetupStep | null =>
  setupSteps[setupSteps.indexOf(step) + 1] ?? null
