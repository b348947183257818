import { spotlight } from '@mantine/spotlight'
import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import type { MenuCommand } from '@shared/bridge/desktop-bridge'
import { useApp } from '@renderer/features/app-context'
import { places } from '@renderer/ui/places'
import type { UndoDeeds } from './use-undo'

/** Does what the native menu asks for. */
export function useMenuCommands(eventId: string | null, deeds: UndoDeeds): void {
  const { imports, menu } = useApp().workflows
  const [, navigate] = useLocation()
  const obey = useEffectEvent((command: MenuCommand): void => {
    switch (command) {
      case 'open-folder':
        return void imports.chooseFromAnywhere().then((chosen) => {
          if (chosen) navigate(places.start())
        })
      case 'save-backup':
      case 'open-backup':
      case 'settings':
        return navigate(places.settings())
      case 'print':
        return navigate(eventId === null ? places.start() : places.print(eventId))
      case 'find':
        return spotlight.open()
      case 'undo':
        return deeds.undo()
      case 'redo':
        return deeds.redo()
    }
  })
  useEffect(() => menu.listen((command) => obey(command)), [menu])
}
