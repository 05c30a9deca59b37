import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { deploymentSettings } from './web/vite-plugins.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The widget's iframe, built apart from the dashboard: visitors load few bytes in few files, where a common build would cut what both use into
 * many small ones with all that either of them needs.
 */
export default defineConfig({
  root: at('web'),
  envDir: at('.'),
  publicDir: false,
  plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false }), deploymentSettings(at('functions'))],
  build: {
    outDir: at('web/dist'),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { widget: at('web/widget/index.html') } },
  },
});
