import type { Room } from '@shared/domain/events/event'
import { peopleWords } from '@shared/words/screens/people'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { notBlank, numberOrBlank } from './field-checks'
import { codedFact, textFact } from './fields'
import { useChange, type PersonSave } from './use-change'

const { fields, columns, sections } = peopleWords

export function RoomFacts(props: { readonly room: Room }) {
  const { room } = props
  const atOnce = room.meetingsAtOnce === null ? '' : String(room.meetingsAtOnce)
  const { change, refusal } = useChange()
  const save = (to: Partial<Room>): PersonSave =>
    change({ kind: 'room', id: room.id, before: room, after: { ...room, ...to } })
  return (
    <>
      {refusal}
      <PanelSection title={sections.about}>
        <Facts
          facts={[
            textFact(fields.name, room.name, (name) => save({ name }), notBlank),
            textFact(columns.building, room.building, (building) => save({ building })),
            codedFact(
              columns.atOnce,
              atOnce,
              atOnce === '' ? peopleWords.noLimit : atOnce,
              (text) => save({ meetingsAtOnce: text === '' ? null : Number(text) }),
              numberOrBlank,
            ),
            { label: columns.sourceId, value: room.sourceId },
          ]}
        />
      </PanelSection>
    </>
  )
}
