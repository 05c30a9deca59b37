import { statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Run in a process of its own (deploy.test.ts): imports the functions in `folder` and writes into a file what that has loaded, and the heap after it. */
const [folder = '', into = ''] = process.argv.slice(2);
const files = new Set<string>();
registerHooks({
  load: (url, context, next) => {
    if (url.startsWith('file:')) files.add(fileURLToPath(url));
    return next(url, context);
  },
});
await import(pathToFileURL(join(folder, 'lib', 'index.js')).href);
globalThis.gc?.();
const packages = [...files].flatMap((file) => file.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
const codeBytes = [...files].reduce((sum, file) => sum + statSync(file).size, 0);
const { heapUsed, rss } = process.memoryUsage();
writeFileSync(
  into,
  JSON.stringify({ packages: [...new Set(packages)], files: [...files], codeBytes, heapBytes: heapUsed, rss }),
);
process.exit(0);
