import type { MinutesQuery } from '@shared/domain/meetings/search-minutes'
import { serve } from '@renderer/rpc/serve'
import { createMinutesSearch } from '@renderer/services/jobs/search-minutes'
import { openWorkerStore } from './worker-store'

let opened: Promise<ReturnType<typeof createMinutesSearch>> | null = null
const search = () => (opened ??= openWorkerStore().then(({ storage }) => createMinutesSearch(storage)))

const service = {
  people: async () => (await search()).people(),
  find: async ({ query, locale }: { readonly query: MinutesQuery; readonly locale: string }) =>
    (await search()).find(query, locale),
}
export type SearchMinutesService = typeof service

serve(() => service)
