export { allocate } from './allocate'
export type { Allocation, AllocationOptions, AllocationProgress } from './allocation'
export { workInThread } from './thread-work'
export { threadsBeside, type ThreadReport, type ThreadRequest, type Threads } from './threads'
