import type { System } from '../system.ts';

/** The pages are served, and each may talk to the functions of this deployment. Throws what is wrong. */
export async function tryPages({ site, functions }: System): Promise<void> {
  const { origin } = new URL(functions);
  for (const path of ['/dashboard/', '/widget/', '/embed.js']) {
    const response = await fetch(`${site}${path}`, { cache: 'no-store' }).catch(() => null);
    if (response === null) throw new Error(`${site} does not answer: is PUBLIC_URL right, and its domain connected?`);
    if (!response.ok) throw new Error(`${site}${path} answers ${response.status}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    const hosts = policy.match(/connect-src ([^;]*)/)?.[1]?.split(' ') ?? [];
    if (path !== '/embed.js' && !hosts.some((host) => allows(host, origin)))
      throw new Error(`${site}${path} may not talk to ${origin}`);
  }
}

/** Does a source of a policy allow an origin? The emulators' pages may talk to every port of this machine. */
const allows = (source: string, origin: string) =>
  source === origin || (source.endsWith(':*') && origin.startsWith(source.slice(0, -1)));

/** Each door answers as ours does, and not the platform in its place, which refuses everybody for a minute after a first deployment. */
export async function answers({ functions }: System): Promise<boolean> {
  const asked = [
    ...['visitor', 'visitorStream'].map((name) => fetch(`${functions}/${name}/health`)),
    ...['desk', 'account'].map((name) => fetch(`${functions}/${name}`, { method: 'OPTIONS' })),
  ];
  const answered = await Promise.allSettled(asked);
  return answered.every((answer) => answer.status === 'fulfilled' && answer.value.ok);
}
