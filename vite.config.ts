import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web app as plain files in dist/web: everything from its own origin, nothing inlined, so that a strict CSP holds. */
export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    cssTarget: ['chrome125', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The tables of public holidays, loaded only by whoever asks for them.
    chunkSizeWarningLimit: 1500,
  },
})
