import { expect, it } from 'vitest';
import { safeMemory } from '../../shared/memory.ts';
import { entryOf, openRenewal } from './renewal.ts';

const page = (entry: string) => `<head><script type="module" crossorigin src="/assets/${entry}.js"></script></head>`;

/** A page of the build `old`, on a server that answers as the test says. */
function opened(served: () => Promise<string>, { unsaved = false } = {}) {
  let reloads = 0;
  const memory = safeMemory(() => sessionStorage);
  const renew = openRenewal({
    own: entryOf(page('old')),
    served,
    memory,
    isUnsaved: () => unsaved,
    reload: () => void reloads++,
  });
  return { renew, reloads: () => reloads };
}

it('a page whose version is gone is loaded anew, once for each version', async () => {
  sessionStorage.clear();
  const first = opened(async () => page('new'));
  expect([await first.renew(), await first.renew(), first.reloads()]).toEqual(['reloading', 'reloading', 1]);
  // A server that keeps serving the old page must not cause a loop of reloads.
  const again = opened(async () => page('new'));
  expect([await again.renew(), again.reloads()]).toEqual(['old', 0]);
  const next = opened(async () => page('newer'));
  expect([await next.renew(), next.reloads()]).toEqual(['reloading', 1]);
});

it('unsaved words in a form are not lost by that', async () => {
  sessionStorage.clear();
  const { renew, reloads } = opened(async () => page('new'), { unsaved: true });
  expect([await renew(), reloads()]).toEqual(['old', 0]);
});

it.each([
  ['of the same version', async () => page('old')],
  [
    'that cannot be asked',
    async () => {
      throw new Error('No network');
    },
  ],
  ['that says something else', async () => '<p>Ой</p>'],
])('a server %s is no reason to reload', async (_, served) => {
  sessionStorage.clear();
  const { renew, reloads } = opened(served);
  expect([await renew(), reloads()]).toEqual(['same', 0]);
});
