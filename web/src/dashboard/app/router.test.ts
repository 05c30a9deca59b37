import { describe, expect, it } from 'vitest';
import type { Route } from './route.ts';
import { parseRoute, pathOf } from './route.ts';
import { UnsavedModel } from '../form/unsaved.ts';
import { RouterModel } from './router.ts';

/** A browser's history. */
function history(first: string) {
  const visited = [first];
  let back = () => {};
  const [, hash = ''] = first.split('#');
  return {
    visited,
    goBack: () => {
      visited.pop();
      back();
    },
    addresses: {
      full: () => visited.at(-1) ?? '',
      hash: () => hash,
      push: (to: string) => void visited.push(to),
      replace: (to: string) => void visited.splice(-1, 1, to),
      onBack: (listener: () => void) => {
        back = listener;
      },
    },
  };
}

describe('An address of the dashboard', () => {
  it.each<[string, Route]>([
    ['/dashboard', { page: 'home' }],
    ['/dashboard/', { page: 'home' }],
    ['/dashboard/mine', { page: 'mine', chatId: null }],
    ['/dashboard/mine/abc', { page: 'mine', chatId: 'abc' }],
    ['/dashboard/queue/abc/', { page: 'queue', chatId: 'abc' }],
    ['/dashboard/invite', { page: 'invite' }],
    ['/dashboard/people', { page: 'people' }],
    ['/dashboard/audit?kind=people', { page: 'audit', search: '?kind=people' }],
    ['/dashboard/audit/abc', { page: 'unknown' }],
    ['/dashboard/people/abc', { page: 'unknown' }],
    ['/dashboard/settings', { page: 'settings', section: 'company' }],
    ['/dashboard/settings/texts', { page: 'settings', section: 'texts' }],
    ['/dashboard/settings/nothing', { page: 'unknown' }],
    ['/dashboard/settings/texts/more', { page: 'unknown' }],
    ['/dashboard/mine/abc/def', { page: 'unknown' }],
    ['/dashboard/side', { page: 'side', chatIds: [] }],
    ['/dashboard/side/a,b,c', { page: 'side', chatIds: ['a', 'b', 'c'] }],
    ['/dashboard/side/a,a,%2e%2e,b,c,d,e#x', { page: 'side', chatIds: ['a', 'b', 'c', 'd'] }],
    ['/dashboard/side/a/b', { page: 'unknown' }],
    ['/dashboard/mine/__name__', { page: 'unknown' }],
    ['/dashboard/history/%2e%2e', { page: 'unknown' }],
    ['/dashboards', { page: 'unknown' }],
    ['/elsewhere', { page: 'unknown' }],
  ])('%s is %o', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });

  it('leads back to its page', () => {
    for (const path of [
      '/dashboard/',
      '/dashboard/closed',
      '/dashboard/chats/abc',
      '/dashboard/settings',
      '/dashboard/side/a,b',
    ])
      expect(pathOf(parseRoute(path))).toBe(path);
  });
});

describe('The router', () => {
  it('goes to a page once, and back by the browser’s button', () => {
    const { addresses, visited, goBack } = history('/dashboard/mine');
    const router = new RouterModel(addresses);
    router.go({ page: 'mine', chatId: 'abc' });
    router.go({ page: 'mine', chatId: 'abc' });
    expect(visited).toEqual(['/dashboard/mine', '/dashboard/mine/abc']);
    goBack();
    expect(router.route.peek()).toEqual({ page: 'mine', chatId: null });
  });

  it('keeps no page that it replaces in the history, and keeps the secret behind "#"', () => {
    const { addresses, visited } = history('/dashboard/invite#company.invite.token');
    const router = new RouterModel(addresses);
    expect(router.hash.peek()).toBe('company.invite.token');
    router.replace({ page: 'profile' });
    expect(visited).toEqual(['/dashboard/profile']);
  });

  it('stays while somebody who goes back is asked about unsaved words, and goes there once these may be lost', () => {
    const { addresses, visited, goBack } = history('/dashboard/mine');
    const unsaved = new UnsavedModel();
    const router = new RouterModel(addresses, unsaved);
    router.go({ page: 'settings', section: 'rules' });
    const release = unsaved.hold(() => true);
    goBack();
    expect([router.route.peek(), visited]).toEqual([
      { page: 'settings', section: 'rules' },
      ['/dashboard/mine', '/dashboard/settings/rules'],
    ]);
    expect(unsaved.asking.peek()).not.toBeNull();
    unsaved.stay();
    goBack();
    release();
    unsaved.drop();
    expect([router.route.peek(), visited.at(-1)]).toEqual([{ page: 'mine', chatId: null }, '/dashboard/mine']);
  });

  it('asks about unsaved words when somebody leaves the page, and not when the page itself goes on', () => {
    const { addresses } = history('/dashboard/settings');
    const unsaved = new UnsavedModel();
    const router = new RouterModel(addresses, unsaved);
    unsaved.hold(() => true);
    router.go({ page: 'people' });
    expect(router.route.peek()).toEqual({ page: 'settings', section: 'company' });
    unsaved.drop();
    expect(router.route.peek()).toEqual({ page: 'people' });
    router.replace({ page: 'sign-in' });
    expect(router.route.peek()).toEqual({ page: 'sign-in' });
  });
});
