import { randomUUID } from 'node:crypto'
import { lettersOf } from '@shared/documents/letter'
import type { DocumentModel } from '@shared/documents/model'
import { timetablesOf } from '@shared/documents/timetable'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { instant, parseDate } from '@shared/kernel/time'
import type { PrintFonts } from '@shared/print/fonts'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { printOtherScripts } from './other-scripts'
import { loadPaperFonts } from './paper-fonts'

export interface PrintedPlan {
  readonly files: readonly NamedBytes[]
  /** Ids of those whose pages need a script that only a browser can shape, and none did; they are not in the files. */
  readonly leftOut: readonly string[]
}

/**
 * The letters and timetables of a plan, on A4, dated `now`. Pages in scripts that the PDF writer cannot shape go into
 * files of their own, laid out by `browser`; null: there is none.
 */
export function printPlan(
  conference: Conference,
  plan: Plan,
  now: Date,
  browser: string | null,
): PrintedPlan {
  const fonts = loadPaperFonts()
  const date = parseDate(localDate(now, conference.event.timezone))
  if (!date.ok) throw new Error('a date of the system is a date')
  // A folder tells no school.
  const common = { school: { name: '', address: '' }, locale: 'en-GB', date: date.value }
  const service: PrintResources = { fonts, now, browser }
  const letters = print('letters', lettersOf(conference, plan, { ...common, revision: null }), service)
  const timetables = print('timetables', timetablesOf(conference, plan, common), service)
  return {
    files: [...letters.files, ...timetables.files],
    leftOut: [...letters.leftOut, ...timetables.leftOut],
  }
}

interface PrintResources {
  readonly fonts: PrintFonts
  readonly now: Date
  readonly browser: string | null
}

const paper = 'a4'

function print(name: string, model: DocumentModel, { fonts, now, browser }: PrintResources): PrintedPlan {
  const { drawable, shaped, needs } = splitByScript(model, fonts)
  const createdAt = instant(now.toISOString())
  const { bytes } = toPdf(drawable, fonts, {
    paper,
    createdAt,
    fileId: randomUUID().replaceAll('-', ''),
  })
  const others =
    browser !== null && needs.length > 0 ? printOtherScripts(browser, shaped, fonts, paper) : null
  return {
    files: [
      { name: `${name}.pdf`, bytes },
      ...(others === null ? [] : [{ name: `${name} other scripts.pdf`, bytes: others }]),
    ],
    leftOut: others === null ? needs.map(({ recipient }) => recipient) : [],
  }
}

/** The day that it is in a zone, as `YYYY-MM-DD`, which is how Canada writes it. */
const localDate = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
