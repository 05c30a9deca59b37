import { expect, it } from 'vitest';
import { putAll } from './put.ts';
import { thingsFor } from './things.ts';

/** A project as gcloud shows it. `has`: the titles or names of what is there. */
function project(has: readonly string[], fails: (args: readonly string[]) => boolean = () => false) {
  const done: string[] = [];
  return {
    done,
    gcloud: (args: readonly string[]) => {
      if (fails(args)) return { ok: false, said: 'ERROR: (gcloud) The caller does not have permission\n' };
      if (!args.includes('list')) {
        done.push(args.slice(0, 4).join(' '));
        return { ok: true, said: '' };
      }
      const filter = args.find((arg) => arg.startsWith('--filter='))!;
      const found = has.find((name) => filter.includes(`"${name}"`));
      return { ok: true, said: found === undefined ? '' : `there/${found.length}\n` };
    },
  };
}

it('puts metrics before what counts by them, and then alerts, the dashboard and the budget', () => {
  const { gcloud, done } = project([]);
  putAll(thingsFor('shop-chat', 'projects/shop-chat/notificationChannels/1', '0X0X0X-0X0X0X-0X0X0X'), gcloud, () => {});
  expect(done.filter((line) => line.startsWith('logging'))).toHaveLength(8);
  expect(done.findLastIndex((line) => line.startsWith('logging'))).toBeLessThan(
    done.findIndex((line) => line.startsWith('monitoring')),
  );
  expect(done.slice(-2)).toEqual([
    'monitoring dashboards create --config-from-file=ops/dashboard.json',
    'billing budgets create --display-name=RTNO chat shop-chat',
  ]);
});

it('renews what is there, so that a repeat does nothing twice', () => {
  const { gcloud, done } = project(['rtno/requests', 'RTNO chat: requests fail', 'RTNO chat']);
  putAll(thingsFor('shop-chat', null, null), gcloud, () => {});
  expect(done).toContain('logging metrics update rtno/requests');
  expect(done.filter((line) => line.startsWith('monitoring policies update'))).toHaveLength(1);
  expect(done.filter((line) => line.startsWith('monitoring dashboards update'))).toHaveLength(1);
  expect(done.some((line) => line.startsWith('billing'))).toBe(false);
});

it('stops at the first thing that fails, and says which', () => {
  const { gcloud, done } = project([], (args) => args[2] === 'create' && args[1] === 'policies');
  expect(() => putAll(thingsFor('shop-chat', null, null), gcloud, () => {})).toThrow(/alert RTNO chat.*permission/);
  expect(done.every((line) => line.startsWith('logging'))).toBe(true);
});
