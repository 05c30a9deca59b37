import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { dashboardRoutes, embedScript, feedbackAddress } from './web/vite-plugins.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages of the web: the dashboard and a company's demo page. What visitors load is built apart (vite.widget.config.ts, vite.embed.config.ts). */
export default defineConfig({
  root: at('web'),
  envDir: at('.'),
  publicDir: false,
  appType: 'mpa',
  plugins: [
    preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
    dashboardRoutes(),
    feedbackAddress(at('functions')),
    embedScript(at('vite.embed.config.ts')),
  ],
  // Firestore brings them for queries that we do not have.
  resolve: { alias: { re2js: at('web/no-pipelines.ts') } },
  server: { host: '127.0.0.1', strictPort: true, fs: { allow: [at('.')] } },
  preview: { host: '127.0.0.1', strictPort: true },
  build: {
    outDir: at('web/dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        dashboard: at('web/dashboard/index.html'),
        demo: at('web/demo/index.html'),
      },
    },
  },
});
