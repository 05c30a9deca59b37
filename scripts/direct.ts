import { join } from 'node:path';
import { buildFunctions } from './build.ts';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import { PROJECT, ROOT } from './places.ts';
import { isFree } from './ports.ts';

/**
 * Builds the functions and starts them in one process of their own (serve.ts), for load tests. Resolves when it listens. `base` takes the place of
 * RTNO_FUNCTIONS_URL.
 */
export async function startDirect(env: Record<string, string>): Promise<Child & { base: string }> {
  buildFunctions();
  let port = 6001;
  while (!(await isFree(port))) port++;
  return startDirectAt(port, env);
}

/** Starts the functions that have been built, at this port. */
export async function startDirectAt(port: number, env: Record<string, string>): Promise<Child & { base: string }> {
  const settings = {
    ...process.env,
    ...env,
    FIREBASE_CONFIG: JSON.stringify({ projectId: PROJECT }),
    PUBLIC_URL: 'http://127.0.0.1',
    SMTP_HOST: '127.0.0.1',
    SMTP_PASS: '',
    MAIL_FROM: 'RTNO chat <chat@rtno.example>',
    STARTS_PER_ADDRESS: '1000000',
    STREAMS_PER_COMPANY: '0',
  };
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--expose-gc',
    join(ROOT, 'scripts', 'serve.ts'),
    String(port),
  ];
  const child = startChild('direct', process.execPath, args, settings, (line) => {
    if (line === 'ready') ready();
  });
  await Promise.race([
    isReady,
    child.exited.then((code) => {
      throw new Error(`The functions did not start (${code}): see ${child.log}`);
    }),
  ]);
  return { ...child, base: `http://127.0.0.1:${port}` };
}
