import { defineConfig } from 'vite'
import { aliases, root } from './aliases.ts'

/** Electron's main process: one ES module with everything in it but Electron and Node. */
export default defineConfig({
  root,
  resolve: { alias: aliases },
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/main/index.ts',
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node22',
    sourcemap: false,
    rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'index.js' } },
  },
})
