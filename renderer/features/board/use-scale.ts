import { useMemo, useState } from 'react'
import type { BoardScale } from './drawing'
import type { Axis } from './model/axis'

export type Zoom = 'names' | 'overview'

/** How wide the board is drawn: wide enough for names, or all of the time in view at once. */
export function useScale(axis: Axis, frameWidth: number) {
  const [zoom, setZoom] = useState<Zoom>('names')
  const scale = useMemo((): BoardScale => {
    const namesWidth = frameWidth < 720 ? 132 : 188
    if (zoom === 'names') return { namesWidth, slotWidth: axis.slotMinutes > 10 ? 120 : 104, withNames: true }
    const room = Math.max(frameWidth - namesWidth - 20, 0)
    return { namesWidth, slotWidth: Math.max(room / Math.max(axis.columns, 1), 5), withNames: false }
  }, [axis, frameWidth, zoom])
  return [scale, zoom, setZoom] as const
}
