import { expect, it } from 'vitest'
import { eventDocumentOf } from '@shared/documents/event-documents'
import type { LocalDate } from '@shared/kernel/time'
import { measureWith } from '@shared/print/fonts'
import { layOutPart } from '@shared/print/layout'
import { makeSampleSchool } from '@shared/sample/sample-school'
import { allocate } from '@shared/solver'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'

it.each(['en-GB', 'pt'])(
  'lists for the crowd of one evening take few pages: reception five at most, ushers eight (%s)',
  async (locale) => {
    const { school, conference } = makeSampleSchool()
    const { plan } = await allocate(conference, {
      seed: 1,
      limit: { kind: 'steps', steps: 0 },
      signal: new AbortController().signal,
      onProgress: () => undefined,
      now: () => 0,
      pause: () => Promise.resolve(),
    })
    const source = {
      conference,
      plan,
      outdated: [],
      teacherLists: new Map(),
      groupMinutes: [],
      taps: [],
      years: [],
      meetings: [],
      actions: [],
      texts: new Map(),
    }
    const options = {
      school,
      locale,
      date: '2026-11-20' as LocalDate,
      timezone: school.timezone,
      revision: 1,
      nameStyle: 'initials',
      deadline: null,
    } as const
    const measure = measureWith(loadPaperFonts())
    const maxPages = (kind: 'sign-in' | 'usher-list'): number => {
      const model = eventDocumentOf(kind, source, options)
      return Math.max(...model.parts.map((part) => layOutPart(part, model, 'a4', measure).length))
    }
    expect(maxPages('sign-in')).toBeLessThanOrEqual(5)
    expect(maxPages('usher-list')).toBeLessThanOrEqual(8)
  },
)
