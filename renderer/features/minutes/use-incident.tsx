import { IconAlertTriangle } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { incidentWords as words } from '@shared/words/screens/incident'
import { useQuery } from '../app-context'
import { IncidentPanel } from './IncidentPanel'

/** The way from a meeting to the form of its incident, and the form while it is open. */
export function useIncident(meeting: MeetingRecord): {
  readonly menuItem: { readonly label: string; readonly icon: ReactNode; readonly act: () => void }
  readonly panel: ReactNode
} {
  const { id } = meeting
  const [isOpen, setOpen] = useState(false)
  const incident = useQuery((queries) => queries.incident(id), `incident ${id}`)
  const isWritten = incident.kind === 'loaded' && incident.value !== null
  return {
    menuItem: {
      label: isWritten ? words.openWritten : words.open,
      icon: <IconAlertTriangle size={16} />,
      act: () => setOpen(true),
    },
    panel: isOpen && <IncidentPanel meeting={meeting} onClose={() => setOpen(false)} />,
  }
}
