import { Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { NeedsShaping } from '@shared/print/script'
import type { Format } from '@shared/words/format'
import { printWords as words } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import type { EventDocument } from '@shared/domain/plan/paper'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import type { Recipient } from './recipients'
import type { Opened } from './use-opened-print'

/** Says which of the papers only the system's own layout can draw, and on which boxes stand in place of signs that no font has. */
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
  const lacking = needs.filter((one) => one.lacking.length > 0)
  const shaped = needs.filter((one) => one.scripts.length > 0)
  return (
    <>
      {shaped.length > 0 && (
        <Text size="sm">
          {words.shaped(
            printDocumentWords.count(props.document, format, shaped.length),
            scriptNames(
              shaped.flatMap((one) => one.scripts),
              format,
            ),
          )}{' '}
          {laysOutPdf ? words.shapedSaved : words.shapedPrinted}
        </Text>
      )}
      {lacking.length > 0 && (
        <ErrorNotice
          tone="warn"
          what={words.lacking(
            namesOf(lacking, toPrint, format),
            scriptNames(
              lacking.flatMap((one) => one.lacking),
              format,
            ),
          )}
          todo={words.lackingTodo}
        />
      )}
    </>
  )
}

/** More are only counted. */
const maxNamed = 6

function namesOf(needs: readonly NeedsShaping[], rows: readonly Recipient[], format: Format): string {
  const ids = new Set(needs.map((one) => one.recipient))
  const names = rows.filter((row) => ids.has(row.id)).map((row) => row.name)
  const rest = names.length - maxNamed
  return format.list(rest > 0 ? [...names.slice(0, maxNamed), words.moreNames(format.number(rest))] : names)
}

function scriptNames(scripts: readonly string[], format: Format): string {
  const names = new Intl.DisplayNames(format.locale, { type: 'script' })
  const codes = [...new Set(scripts)].filter((code) => code !== noScript)
  return format.list([
    ...codes.map((code) => names.of(code) ?? code),
    ...(scripts.includes(noScript) ? [words.signs] : []),
  ])
}

/** As ISO 15924 names signs that belong to no script. */
const noScript = 'Zyyy'

function useLaysOutPdf(): boolean | null {
  const { print } = useApp().services
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
