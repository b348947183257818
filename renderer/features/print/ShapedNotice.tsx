import { Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { NeedsShaping } from '@shared/print/script'
import type { Format } from '@shared/words/format'
import { printWords as words } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import type { EventDocument } from '@shared/domain/plan/paper'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import type { Recipient } from './recipients'
import type { Opened } from './use-opened-print'

/** Says which of the papers only the system's own layout can draw, and what becomes of them. */
export function ShapedNotice(props: {
  readonly opened: Opened
  readonly document: EventDocument
  readonly toPrint: readonly Recipient[]
}) {
  const format = useFormat()
  const laysOutPdf = useLaysOutPdf()
  const { opened, toPrint } = props
  const needs = useMemo(() => {
    const wanted = new Set(toPrint.map((row) => row.id))
    return opened.kind === 'open' ? opened.print.needs.filter((one) => wanted.has(one.recipient)) : []
  }, [opened, toPrint])
  if (needs.length === 0 || laysOutPdf === null) return null
  return (
    <Text size="sm">
      {words.shaped(
        printDocumentWords.count(props.document, format, needs.length),
        format.list(scriptNames(needs, format)),
      )}{' '}
      {laysOutPdf ? words.shapedSaved : words.shapedPrinted}
    </Text>
  )
}

function scriptNames(needs: readonly NeedsShaping[], format: Format): readonly string[] {
  const names = new Intl.DisplayNames(format.locale, { type: 'script' })
  const codes = new Set(needs.flatMap((one) => one.scripts))
  return [...codes].map((code) => (code === 'Zyyy' ? words.signs : (names.of(code) ?? code)))
}

function useLaysOutPdf(): boolean | null {
  const { print } = useApp().workflows
  const [answer, setAnswer] = useState<boolean | null>(null)
  useEffect(() => {
    let wanted = true
    print.laysOutPdf().then(
      (yes) => {
        if (wanted) setAnswer(yes)
      },
      // Without an answer nothing is promised; the run itself tells what became of these papers.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [print])
  return answer
}
