import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import pageServing from '../shared/bridge/page-serving.json' with { type: 'json' }
import { aliases, root } from './aliases.ts'

/** The policy stands in the page too, for whoever serves it without our headers; `frame-ancestors` only works as a header. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: pageServing.headers['Content-Security-Policy'].replace(/; frame-ancestors [^;]+/, ''),
      },
      injectTo: 'head-prepend',
    },
  ],
}

/**
 * The same policy while developing, so that a breach shows at once, but for what Vite's reload cannot do without: a script
 * of its own in the page and a socket.
 */
const developmentHeaders = {
  ...pageServing.headers,
  'Content-Security-Policy': pageServing.headers['Content-Security-Policy']
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:"),
}

// Zod would try whether it may compile code, and our policy would count the try as a breach. Said before its chunk runs.
const banner = 'globalThis.__zod_globalConfig = { jitless: true };'
// jsPDF would load these for pages made from HTML, which we never ask of it.
const external = ['html2canvas', 'canvg', 'dompurify']
// A slow machine is no fault of the build's.
const checks = { bundlerTimings: false }
const rolldownOptions = { external, checks, output: { banner } }

/** The pages, the same for both hosts. */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [react(), policyInPage],
  resolve: { alias: aliases },
  worker: { format: 'es', rolldownOptions },
  server: { host: '127.0.0.1', strictPort: true, headers: developmentHeaders, fs: { allow: [root] } },
  // Looked through before the first page, so that a worker's libraries found later do not load the page again.
  optimizeDeps: { entries: ['index.html', 'workers/*.ts'], exclude: external },
  build: {
    outDir: `${root}out/renderer`,
    emptyOutDir: true,
    target: 'chrome140',
    // A page under our content security policy may load nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions,
  },
})
