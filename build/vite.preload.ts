import { defineConfig } from 'vite'
import { aliases, root } from './aliases.ts'

/** The preload script: one CommonJS file, the only kind that a sandboxed window loads. */
export default defineConfig({
  root,
  resolve: { alias: aliases },
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/preload/index.ts',
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'index.cjs' } },
  },
})
