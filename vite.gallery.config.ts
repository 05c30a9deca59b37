import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { deploymentSettings } from './web/vite-plugins.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The gallery (web/gallery): the screens with a database and doors that hold what a scene says. Built for the eye and its audit, never deployed. */
export default defineConfig({
  root: at('web'),
  envDir: false,
  publicDir: false,
  plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false }), deploymentSettings(at('functions'))],
  build: {
    outDir: at('.cache/gallery/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { dashboard: at('web/gallery/index.html'), widget: at('web/gallery/widget.html') } },
  },
});
