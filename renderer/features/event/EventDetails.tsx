import type { Conference } from '@shared/domain/plan/plan'
import { eventWords } from '@shared/words/screens/event'
import { Facts } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'

/** The rules of time that the event was set up with. */
export function EventDetails(props: { readonly conference: Conference }) {
  const { event } = props.conference
  const format = useFormat()
  const words = eventWords.rules
  const { sameRoom, sameBuilding, otherBuilding } = event.travelMinutes
  return (
    <Facts
      facts={[
        { label: words.slot, value: format.duration(event.slotMinutes) },
        { label: words.changeover, value: format.duration(event.changeoverMinutes) },
        {
          label: words.walks,
          value: words.walksText(
            format.duration(sameRoom),
            format.duration(sameBuilding),
            format.duration(otherBuilding),
          ),
        },
        {
          label: words.rest,
          value: event.staffRest
            ? words.restText(
                format.duration(event.staffRest.restMinutes),
                format.duration(event.staffRest.afterMinutes),
              )
            : words.noRest,
        },
        { label: words.timezone, value: event.timezone },
      ]}
    />
  )
}
