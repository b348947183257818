import { app } from 'electron'
import type { Handlers } from '../ipc'

export const about: Handlers['about'] = () =>
  Promise.resolve({
    host: 'electron',
    version: app.getVersion(),
    platform: process.platform,
    canLayOutPdf: true,
  })
