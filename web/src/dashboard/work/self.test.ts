import { batch, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Operator } from '#domain/operator.ts';
import { newOperator } from '#domain/team.ts';
import { SelfModel } from './self.ts';

const OLEG = newOperator({ id: 'oleg', firstName: 'Олег', role: 'operator', maxChats: 1, shiftId: '' }, 1);

function watched() {
  const data = signal<{ operator: Operator | null; fresh: boolean } | undefined>(undefined);
  const failed = signal<string | null>(null);
  const comes = (fresh: boolean, operator: Operator | null = OLEG) =>
    batch(() => {
      failed.value = null;
      data.value = { operator, fresh };
    });
  return { self: new SelfModel({ data, failed }), comes, refuse: () => (failed.value = 'permission-denied') };
}

it('whoever is refused stays out until the server lets them in: what the browser still holds does not', () => {
  const { self, comes, refuse } = watched();
  comes(true);
  expect(self.lost.value).toBe(false);
  refuse();
  expect(self.lost.value).toBe(true);
  comes(false);
  expect(self.lost.value).toBe(true);
  refuse();
  comes(false);
  expect(self.lost.value).toBe(true);
  comes(true);
  expect(self.lost.value).toBe(false);
});

it('whoever has not been refused begins with what the browser holds, and a deactivated person is out at once', () => {
  const { self, comes } = watched();
  comes(false);
  expect([self.lost.value, self.operator.value]).toEqual([false, OLEG]);
  comes(true, { ...OLEG, active: false });
  expect(self.lost.value).toBe(true);
});
