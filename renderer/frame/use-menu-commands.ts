import { spotlight } from '@mantine/spotlight'
import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import type { MenuCommand } from '@shared/bridge/desktop-bridge'
import { useApp } from '@renderer/features/app-context'
import { routes } from '@renderer/ui/routes'
import type { UndoCommands } from './use-undo'

/** Does what the native menu asks for. */
export function useMenuCommands(eventId: string | null, commands: UndoCommands, openGuide: () => void): void {
  const { imports, menu } = useApp().services
  const [, navigate] = useLocation()
  const obey = useEffectEvent((command: MenuCommand): void => {
    switch (command) {
      case 'open-folder':
        return void imports.chooseFromAnywhere().then((chosen) => {
          if (chosen) navigate(routes.start())
        })
      case 'save-backup':
      case 'open-backup':
      case 'settings':
        return navigate(routes.settings())
      case 'print':
        return navigate(eventId === null ? routes.start() : routes.print(eventId))
      case 'find':
        return spotlight.open()
      case 'guide':
        return openGuide()
      case 'undo':
        return commands.undo()
      case 'redo':
        return commands.redo()
    }
  })
  useEffect(() => menu.listen((command) => obey(command)), [menu])
}
