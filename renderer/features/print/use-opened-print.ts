import { useEffect, useState } from 'react'
import type { Services } from '@renderer/services/services'
import type { PrintOptions } from '@renderer/services/print'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'

export type Opened =
  { readonly kind: 'opening' } | Awaited<ReturnType<Services['print']['open']>> | { readonly kind: 'broken' }

/** Opens a document for the preview, anew whenever what it is made from (`madeFrom`) is another object, and closes it after use. */
export function useOpenedPrint(options: PrintOptions, madeFrom: object): Opened {
  const { print } = useApp().services
  const { locale } = useFormat()
  const [state, setState] = useState<{
    readonly madeOf: string
    readonly madeFrom: object
    readonly opened: Opened
  } | null>(null)
  const { document, eventId, paper, of, nameStyle, envelope, deadline } = options
  const madeOf = [document, eventId, paper, of, nameStyle, envelope, deadline, locale].join(' ')
  useEffect(() => {
    let wanted = true
    let close = (): void => undefined
    const notify = (opened: Opened): void => {
      if (wanted) setState({ madeOf, madeFrom, opened })
    }
    print.open({ document, eventId, paper, of, nameStyle, envelope, deadline }, locale).then(
      (opened) => {
        if (opened.kind !== 'open') return notify(opened)
        if (!wanted) return opened.print.close()
        close = () => opened.print.close()
        notify(opened)
      },
      () => notify({ kind: 'broken' }),
    )
    return () => {
      wanted = false
      close()
    }
  }, [print, document, eventId, paper, of, nameStyle, envelope, deadline, locale, madeOf, madeFrom])
  return state?.madeOf === madeOf && state.madeFrom === madeFrom ? state.opened : { kind: 'opening' }
}
