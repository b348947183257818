import { foldText } from './fold-text'
import { err, ok, type Result } from './result'

/**
 * The language that a BCP 47 code is spoken as: the language subtag of its canonical form. `pl`, `PL`, `pl-PL` and `pol`
 * are `pl`, `zh-Hans` is `zh`, `yue` is `yue`. What is no code, as an older store may hold, stands for itself.
 */
export function spokenLanguage(code: string): string {
  const known = spoken.get(code)
  if (known !== undefined) return known
  const language = localeOf(code)?.language ?? code
  spoken.set(code, language)
  return language
}

/** Rules and the solver ask for the same few codes many thousand times. */
const spoken = new Map<string, string>()

/** Whether a language is among those that somebody speaks, whatever the script or region that either is written with. */
export function speaks(languages: readonly string[], language: string): boolean {
  const wanted = spokenLanguage(language)
  return languages.some((one) => spokenLanguage(one) === wanted)
}

/** A text that is not the code of a language, with the code that was meant where that can be guessed. */
export interface NotALanguage {
  readonly meant: string | null
}

/** Reads the BCP 47 code of one language. Words (`Polish`) and codes of countries (`cn`, `ua`) are refused. */
export function parseLanguage(text: string): Result<string, NotALanguage> {
  const code = text.trim()
  return isLanguageCode(code) ? ok(code) : err({ meant: meantBy(code) })
}

const namedInEnglish = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function isLanguageCode(code: string): boolean {
  const language = localeOf(code)?.language
  if (language === undefined || noOneLanguage.has(language) || code.toLowerCase() in longCountryCodes)
    return false
  // Every language of two letters has a name; many of three, such as Sylheti (`syl`), have none here.
  return language.length === 3 || (language.length === 2 && namedInEnglish.of(language) !== undefined)
}

/** Several, none at all, not coded. */
const noOneLanguage: ReadonlySet<string> = new Set(['mul', 'zxx', 'mis'])

/** Countries' codes of three letters that could be taken for the code of some language. */
const longCountryCodes: Readonly<Record<string, string>> = {
  afg: 'AF',
  bgd: 'BD',
  bgr: 'BG',
  bra: 'BR',
  chn: 'CN',
  grc: 'GR',
  irn: 'IR',
  irq: 'IQ',
  pak: 'PK',
  prt: 'PT',
  rou: 'RO',
  vnm: 'VN',
}

function meantBy(text: string): string | null {
  const joined = text.replace(/[\s_]+/g, '-')
  if (isLanguageCode(joined)) return joined
  // zh-yue: an older way to write one language as part of another.
  const [, second = ''] = joined.split('-')
  if (second.length === 3 && isLanguageCode(second)) return spokenLanguage(second)
  const country = longCountryCodes[text.toLowerCase()] ?? text.toUpperCase()
  return /^[A-Z]{2}$/.test(country) ? languageOfCountry(country) : languageNamed(text)
}

const countriesInEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** `zh` of CN, `zh-Hant` of HK: what most people there speak, with its script where that is not the usual one. */
function languageOfCountry(country: string): string | null {
  if (countriesInEnglish.of(country) === undefined) return null
  const { language, script } = new Intl.Locale(`und-${country}`).maximize()
  return new Intl.Locale(language).maximize().script === script ? language : `${language}-${script ?? ''}`
}

/** The code of a language by its name in English or in itself: `pl` of Polish and of polski. */
function languageNamed(name: string): string | null {
  namedLanguages ??= readNames()
  const [withoutBrackets = ''] = name.split(/[(,]/)
  return namedLanguages.get(nameKey(name)) ?? namedLanguages.get(nameKey(withoutBrackets)) ?? null
}

let namedLanguages: ReadonlyMap<string, string> | null = null

function readNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const add = (name: string | undefined, code: string): void => {
    const key = nameKey(name ?? '')
    if (key !== '' && !names.has(key)) names.set(key, code)
  }
  for (const code of commonLanguages) add(languageName(code, namedInEnglish), code)
  for (const [code, others] of Object.entries(otherNames)) for (const name of others) add(name, code)
  for (const code of commonLanguages)
    add(new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code), code)
  return names
}

const nameKey = (name: string): string => foldText(name).replace(/[^\p{L}\p{M}]/gu, '')

/** A language's name as `names` has it, else in English where it has none; undefined for a code that nothing names. */
export const languageName = (code: string, names: Intl.DisplayNames): string | undefined =>
  names.of(code) ?? nameless[code]

/** Languages that Unicode's tables do not name. */
const nameless: Readonly<Record<string, string>> = {
  aii: 'Assyrian Neo-Aramaic',
  bfi: 'British Sign Language',
  phr: 'Pahari-Potwari',
  skr: 'Saraiki',
  syl: 'Sylheti',
}

/** What offices call languages besides the name that Unicode's tables give. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  bfi: ['BSL'],
  bn: ['Bengali'],
  ckb: ['Sorani', 'Kurdish Sorani'],
  en: ['British English'],
  fa: ['Farsi'],
  fil: ['Tagalog'],
  gd: ['Gaelic'],
  he: ['Ivrit'],
  ku: ['Kurmanji', 'Kurdish Kurmanji'],
  ms: ['Bahasa Melayu'],
  my: ['Myanmar'],
  nl: ['Flemish'],
  or: ['Oriya'],
  pa: ['Panjabi'],
  phr: ['Pahari', 'Potwari', 'Mirpuri'],
  ps: ['Pushto', 'Pukhto'],
  pt: ['Brazilian'],
  ro: ['Moldovan', 'Moldavian'],
  rom: ['Romani'],
  si: ['Singhalese'],
  ti: ['Tigrigna'],
  zh: ['Mandarin', 'Putonghua'],
}

/** The languages that schools most often write to families in, or have interpreted. Any other code is as good. */
export const commonLanguages: readonly string[] = (
  'af aii ak am ar as az be bfi bg bm bn bs ca ceb ckb cs cy da de ee el en es et eu fa fa-AF ff fi fil fo fr ga gd gl ' +
  'gu ha he hi hr ht hu hy id ig is it ja ka kk km kn ko kri ku ky lb lg ln lo lt lv mg mk ml mn mr ms mt my ne nl no ny ' +
  'om or pa pcm phr pl pnb ps pt rhg rn ro rom ru rw sd si sk skr sl sn so sq sr st sv sw syl ta te tg th ti tk tn tr ' +
  'ug uk ur uz vi wo xh yi yo yue zh zh-Hans zh-Hant zu'
).split(' ')

function localeOf(code: string): Intl.Locale | null {
  try {
    return new Intl.Locale(code)
  } catch {
    return null
  }
}
