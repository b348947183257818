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
import { loadPaperFonts } from './paper-fonts'

export interface PrintedPlan {
  readonly files: readonly NamedBytes[]
  /** Ids of those whose pages need a script that the PDF writer cannot shape; they are not in the files. */
  readonly leftOut: readonly string[]
}

/** The letters and timetables of a plan, on A4, dated `now`. */
export function printPlan(conference: Conference, plan: Plan, now: Date): PrintedPlan {
  const fonts = loadPaperFonts()
  const date = parseDate(localDate(now, conference.event.timezone))
  if (!date.ok) throw new Error('a date of the system is a date')
  // A folder tells no school.
  const common = { school: { name: '', address: '' }, locale: 'en-GB', date: date.value }
  const letters = print('letters.pdf', lettersOf(conference, plan, { ...common, revision: null }), fonts, now)
  const timetables = print('timetables.pdf', timetablesOf(conference, plan, common), fonts, now)
  return { files: [letters.file, timetables.file], leftOut: [...letters.leftOut, ...timetables.leftOut] }
}

function print(name: string, model: DocumentModel, fonts: PrintFonts, now: Date) {
  const { drawable, needs } = splitByScript(model, fonts)
  const createdAt = instant(now.toISOString())
  const { bytes } = toPdf(drawable, fonts, {
    paper: 'a4',
    createdAt,
    fileId: randomUUID().replaceAll('-', ''),
  })
  return { file: { name, bytes }, leftOut: needs.map(({ recipient }) => recipient) }
}

/** The day that it is in a zone, as `YYYY-MM-DD`, which is how Canada writes it. */
const localDate = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
