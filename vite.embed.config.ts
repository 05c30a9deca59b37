import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The script for companies' pages: one classic file without a hash, since its address stands on pages that we do not own. */
export default defineConfig({
  root: at('web'),
  envDir: at('.'),
  publicDir: false,
  build: {
    outDir: at('web/dist'),
    emptyOutDir: false,
    target: 'es2021',
    lib: { entry: at('web/src/embed/embed.ts'), formats: ['iife'], name: 'RtnoChatEmbed', fileName: () => 'embed.js' },
  },
});
