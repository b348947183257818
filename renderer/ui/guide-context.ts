import { createContext } from 'react'
import type { GuidePageId } from '@shared/words/guide/page'

/** The page of the guide about the screen that shows, and how to open it beside the screen. */
export interface GuideHere {
  readonly page: GuidePageId
  readonly open: () => void
}

/** Null where there is no guide to open: before the records are. */
export const GuideContext = createContext<GuideHere | null>(null)
