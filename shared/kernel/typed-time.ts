import { minuteOfDay, parseTime, type MinuteOfDay } from './time'

/** A time of day: `16:05`, `16.05`, `16:05:00`, `4pm`, `4.05 p.m.`; null for anything else. */
export function readTime(text: string): MinuteOfDay | null {
  const exact = parseTime(text)
  if (exact.ok) return exact.value
  const [, hours = '', past = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?(?:\s*([ap])\.?\s?m\.?)?$/i.exec(text) ?? []
  if (half === undefined) {
    const time = /[:.]/.test(text) ? parseTime(`${hours}:${past}`) : null
    return time?.ok ? time.value : null
  }
  const [hour, minute] = [Number(hours), Number(past)]
  if (hour < 1 || hour > 12 || minute > 59) return null
  return minuteOfDay(((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute)
}

/** A time of day as somebody types it into a box: as `readTime` reads it, or digits alone (`1605`). */
export const readTypedTime = (text: string): MinuteOfDay | null =>
  readTime(text.trim().replace(/^(\d{1,2})(\d{2})$/, '$1:$2'))
