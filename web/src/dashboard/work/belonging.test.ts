import { beforeEach, expect, it } from 'vitest';
import { safeMemory } from '../../shared/memory.ts';
import { BelongingModel } from './belonging.ts';

beforeEach(() => localStorage.clear());

/** Oleg opens the dashboard. `asked` counts the requests to the server; `answer` gives its answer. */
function opened() {
  const asked: ((companyId: string | null) => void)[] = [];
  const belonging = new BelongingModel(
    safeMemory(() => localStorage),
    'oleg',
    (next) => {
      asked.push(next);
      return () => {};
    },
  );
  const seen: (string | null | undefined)[] = [];
  belonging.companyId.subscribe((companyId) => seen.push(companyId));
  return { belonging, seen, asked, answer: (companyId: string | null) => asked.at(-1)!(companyId) };
}
const settled = () => new Promise((done) => setTimeout(done));

it('at the first start the server names the company, and at the next start it is not asked', async () => {
  const first = opened();
  await settled();
  first.answer('garden');
  expect([first.seen, first.belonging.isOnlyRemembered.value]).toEqual([[undefined, 'garden'], false]);
  const next = opened();
  await settled();
  expect([next.seen, next.asked.length, next.belonging.isOnlyRemembered.value]).toEqual([['garden'], 0, true]);
});

it('a remembered company that does not know the person is forgotten, and the server is asked', async () => {
  localStorage.setItem('rtno.company.oleg', 'garden');
  const { belonging, seen, answer } = opened();
  belonging.doubt();
  await settled();
  answer('bakery');
  expect([seen, belonging.isOnlyRemembered.value]).toEqual([['garden', undefined, 'bakery'], false]);
  expect(localStorage.getItem('rtno.company.oleg')).toBe('bakery');
});

it('nothing is remembered for somebody without a company', async () => {
  const { seen, answer } = opened();
  await settled();
  answer(null);
  expect([seen, localStorage.length]).toEqual([[undefined, null], 0]);
});
