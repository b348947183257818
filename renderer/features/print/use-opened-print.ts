import { useEffect, useState } from 'react'
import type { EventId } from '@shared/kernel/ids'
import type { OpenedPrint } from '@renderer/workflows/ports'
import type { EventDocument } from '@renderer/workflows/print'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'

export type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly print: OpenedPrint }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken' }

/** Opens a document for the preview, anew whenever what it is made from (`madeFrom`) is another object, and closes it after use. */
export function useOpenedPrint(
  document: EventDocument,
  eventId: EventId,
  paper: 'a4' | 'letter',
  madeFrom: object,
): Opened {
  const { print } = useApp().workflows
  const { locale } = useFormat()
  const [state, setState] = useState<{
    readonly madeOf: string
    readonly madeFrom: object
    readonly opened: Opened
  } | null>(null)
  const madeOf = `${document} ${eventId} ${paper} ${locale}`
  useEffect(() => {
    let wanted = true
    let close = (): void => undefined
    const tell = (opened: Opened): void => {
      if (wanted) setState({ madeOf, madeFrom, opened })
    }
    print.open(document, eventId, paper, locale).then(
      (opened) => {
        if (!opened) return tell({ kind: 'nothing' })
        if (!wanted) return opened.close()
        close = () => opened.close()
        tell({ kind: 'open', print: opened })
      },
      () => tell({ kind: 'broken' }),
    )
    return () => {
      wanted = false
      close()
    }
  }, [print, document, eventId, paper, locale, madeOf, madeFrom])
  return state?.madeOf === madeOf && state.madeFrom === madeFrom ? state.opened : { kind: 'opening' }
}
