import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../places.ts';
import type { Answer, Asked, Cloud } from './cloud.ts';

/** How long one answer may take, ms. */
const PATIENCE_MS = 30_000;

type Account = { user: { email: string }; tokens: object };

/** The parts of firebase-tools (its exact version is in package.json) by which its own commands know who is signed in. */
type Cli = {
  auth: { selectAccount: (email: undefined, folder: string) => Account | undefined };
  login: { requireAuth: (options: object) => Promise<string | null> };
  client: { setRefreshToken: (token?: string) => void; getAccessToken: () => Promise<string> };
};

/** Google's cloud for whoever is signed in to the Firebase CLI: by `firebase login`, or by GOOGLE_APPLICATION_CREDENTIALS on a build server. */
export function signedInCloud(project: string): Cloud {
  const require = createRequire(import.meta.url);
  const { auth, login, client }: Cli = {
    auth: require('firebase-tools/lib/auth.js'),
    login: require('firebase-tools/lib/requireAuth.js'),
    client: require('firebase-tools/lib/apiv2.js'),
  };
  let asking: Promise<string | null> | undefined;
  const signIn = async () => {
    const account = auth.selectAccount(undefined, ROOT);
    if (account !== undefined && 'refresh_token' in account.tokens)
      client.setRefreshToken(String(account.tokens.refresh_token));
    try {
      return (await login.requireAuth({ project, projectId: project, ...account })) ?? 'a service account';
    } catch {
      return null;
    }
  };
  const account = () => (asking ??= signIn());
  const token = async () => {
    await account();
    return client.getAccessToken();
  };
  return { account, token, ask: (url, asked) => ask(url, project, token, asked), cli: runCli };
}

async function ask(
  url: string,
  project: string,
  token: () => Promise<string>,
  { method = 'GET', body, onProject = false }: Asked = {},
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        Authorization: `Bearer ${await token()}`,
        ...(onProject && { 'x-goog-user-project': project }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch (error) {
    return { status: 0, body: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs a command of the CLI in this terminal, so that it may ask the user and show its own progress. */
function runCli(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(join(ROOT, 'node_modules', '.bin', 'firebase'), args, { cwd: ROOT, stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
