import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { aliases, root } from './aliases'

/** The pages, the same for both hosts. */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  resolve: { alias: aliases },
  worker: { format: 'es' },
  build: {
    outDir: `${root}out/renderer`,
    emptyOutDir: true,
    target: 'chrome140',
    // A page under our content security policy may load nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 2000,
  },
})
