import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The gateway that `npm run dev` speaks to; `./clientele status` says where one runs.
const gateway = process.env['CLIENTELE_GATEWAY'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsDir: 'console',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The biggest part is the charts, which are loaded when one is shown.
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: { '^/(v1|s|docs|openapi|q)(/|\\?|$)': gateway },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
