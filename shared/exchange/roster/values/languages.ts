import { commonLanguages, parseLanguage } from '@shared/kernel/language'
import { foldText } from '../tables/labels'

/** What offices write where they have asked and got no language. */
const noLanguage = new Set([
  '',
  '-',
  'n/a',
  'none',
  'unknown',
  'not known',
  'not obtained',
  'refused',
  'unbekannt',
])

/** The languages of a cell as BCP 47 codes, and what in it is none. */
export interface ReadLanguages {
  readonly codes: readonly string[]
  readonly others: readonly string[]
}

/** Reads codes and names of languages, in English, German, Dutch, French or the language itself, with anything between them. */
export function readLanguages(text: string): ReadLanguages {
  const codes = new Set<string>()
  const others: string[] = []
  for (const part of text.split(/[,;/|&+]| and | und | et | en /)) {
    const word = part.trim()
    if (noLanguage.has(word.toLowerCase())) continue
    const code = languageOf(word)
    if (code === null) others.push(word)
    else codes.add(code)
  }
  return { codes: [...codes], others }
}

const known = new Map<string, string | null>()

function languageOf(word: string): string | null {
  const before = known.get(word)
  if (before !== undefined) return before
  const code = languageCode(word)
  known.set(word, code)
  return code
}

function languageCode(word: string): string | null {
  const named = namedAbroad(word)
  if (named !== null) return named
  const read = parseLanguage(word)
  const code = read.ok ? read.value : read.error.meant
  return code === null ? null : (Intl.getCanonicalLocales(code)[0] ?? null)
}

/** English names are looked up in German, Dutch and French too; the first language that has the word decides. */
function namedAbroad(word: string): string | null {
  names ??= readNames()
  return names.get(foldText(word)) ?? null
}

let names: ReadonlyMap<string, string> | null = null

function readNames(): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const locale of ['en', 'de', 'nl', 'fr']) {
    const display = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
    for (const code of commonLanguages) {
      const name = foldText(display.of(code) ?? '')
      if (name !== '' && !all.has(name)) all.set(name, code)
    }
  }
  return all
}
