// A thread does not take over how the main one reads TypeScript (privatenumber/tsx#354).
import { register } from 'tsx/esm/api'

register()
await import('./solver-thread.ts')
