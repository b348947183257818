import type { AdultRecord, FamilyLink } from './adults'
import type { AssembledSchool } from './assemble'
import { comingAdults, getsLetters, neverAttends } from './households'

/** What lists say of an adult that the tables of a conference folder have no column for. Blank or null: they do not say. */
export interface AdultFacts {
  readonly mobile: string
  readonly phone: string
  readonly languages: readonly string[]
  readonly relationship: string
  /** Who is contacted first: 1 before 2. */
  readonly contactOrder: number | null
  readonly receivesLetters: boolean | null
  /** Whether a file has a column for letters; else they follow from responsibility. */
  readonly areLettersSaid: boolean
}

/** What the tables of a conference folder have no column for, by the ids of adults and households. */
export interface FamilyFacts {
  readonly adults: ReadonlyMap<string, AdultFacts>
  /** The addresses of households. */
  readonly addresses: ReadonlyMap<string, string>
}

export const noFamilyFacts: FamilyFacts = { adults: new Map(), addresses: new Map() }

/** What the files say of adults and households beside the tables. */
export function familyFactsOf({ households }: AssembledSchool): FamilyFacts {
  const links = new Map<AdultRecord, FamilyLink[]>()
  for (const link of households.flatMap((household) => household.links))
    links.set(link.adult, [...(links.get(link.adult) ?? []), link])
  return {
    adults: new Map([...links].map(([adult, own]) => [adult.id, adultFacts(adult, own)])),
    addresses: new Map(
      households.flatMap((household) => {
        const address = comingAdults(household).find((adult) => adult.address !== '')?.address
        return address === undefined ? [] : [[household.id, address] as const]
      }),
    ),
  }
}

function adultFacts(adult: AdultRecord, own: readonly FamilyLink[]): AdultFacts {
  const orders = own.flatMap(({ priority }) => priority ?? [])
  const isSaid = own.some(
    (link) => link.getsLetters !== null || link.hasResponsibility !== null || neverAttends(link.relationship),
  )
  return {
    mobile: adult.mobile,
    phone: adult.phone,
    languages: adult.languages,
    relationship: [...new Set(own.map((link) => link.relationship))].filter((text) => text !== '').join(', '),
    contactOrder: orders.length === 0 ? null : Math.min(...orders),
    receivesLetters: isSaid ? getsLetters(own) : null,
    areLettersSaid: own.some((link) => link.getsLetters !== null),
  }
}
