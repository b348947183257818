import type { Format } from '@shared/words/format'

export interface Option {
  readonly value: string
  readonly label: string
}

/** The languages that schools most often write to families in. Any other that the school has stays on offer. */
const offered = [
  'am',
  'ar',
  'bg',
  'bn',
  'cs',
  'cy',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'ga',
  'gd',
  'gu',
  'he',
  'hi',
  'hr',
  'hu',
  'hy',
  'id',
  'is',
  'it',
  'ja',
  'ka',
  'km',
  'ko',
  'ku',
  'lt',
  'lv',
  'ms',
  'my',
  'ne',
  'nl',
  'no',
  'pa',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'si',
  'sk',
  'sl',
  'so',
  'sq',
  'sr',
  'sv',
  'sw',
  'ta',
  'te',
  'th',
  'ti',
  'tl',
  'tr',
  'uk',
  'ur',
  'vi',
  'yo',
  'zh-Hans',
  'zh-Hant',
]

export function schoolLanguages(chosen: readonly string[], format: Format): Option[] {
  return [...new Set([...chosen, ...offered])]
    .map((value) => ({ value, label: format.language(value) }))
    .sort((a, b) => format.compare(a.label, b.label))
}

/** Every zone that this computer knows, by its IANA name. */
export function timezones(current: string): Option[] {
  const known = new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...known].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
