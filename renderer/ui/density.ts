import { createContext, useContext } from 'react'

export type Density = 'comfortable' | 'compact'
const rowHeights: Record<Density, number> = { comfortable: 40, compact: 32 }

const DensityContext = createContext<Density>('comfortable')
export const DensityProvider = DensityContext.Provider

/** The height of a table's row in CSS pixels at the chosen density. */
export const useRowHeight = (): number => rowHeights[useContext(DensityContext)]
