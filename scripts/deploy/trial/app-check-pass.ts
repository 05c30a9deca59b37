import { randomUUID } from 'node:crypto';
import type { Cloud } from '../cloud.ts';
import { fieldsOf, listOf, textOf } from '../cloud.ts';
import type { System } from '../system.ts';

const NAME = 'rtno-trial';

/**
 * A pass of App Check for a trial: a script is no page, so it gets a debug token, which is exchanged once and removed at once, also one that an interrupted
 * trial has left.
 */
export async function appCheckPass(cloud: Cloud, { appCheck, project }: System, appId: string): Promise<string> {
  const tokens = `${appCheck}/projects/${project}/apps/${appId}/debugTokens`;
  const clear = async () => {
    const there = listOf(fieldsOf((await cloud.ask(tokens)).body)['debugTokens']);
    for (const { name, displayName } of there)
      if (displayName === NAME) await cloud.ask(`${appCheck}/${textOf(name)}`, { method: 'DELETE' });
  };
  await clear();
  const token = randomUUID();
  const made = await cloud.ask(tokens, { method: 'POST', body: { displayName: NAME, token } });
  if (made.status !== 200) throw new Error(`App Check gives no debug token (answer ${made.status})`);
  try {
    const url = `${appCheck}/projects/${project}/apps/${appId}:exchangeDebugToken`;
    const pass = textOf(
      fieldsOf((await cloud.ask(url, { method: 'POST', body: { debugToken: token } })).body)['token'],
    );
    if (pass === '') throw new Error('App Check does not know the debug token yet: try again in a minute');
    return pass;
  } finally {
    await clear();
  }
}
