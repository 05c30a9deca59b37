import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig, loadEnv } from 'vite';
import type { Ask } from './web/few-files.ts';
import { FILES, placeInFile } from './web/few-files.ts';
import { dashboardRoutes, embedScript, deploymentSettings, letterLinks } from './web/vite-plugins.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const place = placeInFile({
  main: at('web/src/dashboard/main.tsx'),
  staff: at('web/src/dashboard/database/firestore-staff.tsx'),
  guest: at('web/src/dashboard/guest/guest.tsx'),
});

/** The files of a start; the first one that wants a module gets it, with what that needs. */
const groups = FILES.map((name, i) => ({
  name: (id: string, modules: { getModuleInfo: Ask }) =>
    place(id, modules.getModuleInfo.bind(modules)) === name ? name : null,
  debugName: name,
  priority: FILES.length - i,
}));

/**
 * The pages of the web: the dashboard and, for the emulators only, a company's demo page. What visitors load is built apart (vite.widget.config.ts,
 * vite.embed.config.ts).
 */
export default defineConfig(({ mode }) => ({
  root: at('web'),
  envDir: at('.'),
  publicDir: false,
  appType: 'mpa',
  plugins: [
    preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
    dashboardRoutes(),
    letterLinks(),
    deploymentSettings(at('functions')),
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
      output: { codeSplitting: { groups } },
      input: {
        dashboard: at('web/dashboard/index.html'),
        ...(loadEnv(mode, at('.'))['VITE_FIREBASE_CONFIG'] ? {} : { demo: at('web/demo/index.html') }),
      },
    },
  },
}));
