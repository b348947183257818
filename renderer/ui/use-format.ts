import { createContext, useContext } from 'react'
import { formatFor, type Format } from '@shared/words/format'

const LocaleContext = createContext('en-GB')
/** Says the language in which everything below writes numbers, dates and lists. */
export const LocaleProvider = LocaleContext.Provider

export const useFormat = (): Format => formatFor(useContext(LocaleContext))
