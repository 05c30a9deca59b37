import { beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#domain/contract/visitor.ts';
import type { Outcome } from './door.ts';
import type { Writing } from './door.ts';
import { createOutbox } from './outbox.ts';
import { openStorage } from './storage.ts';

let clock = 0;
beforeEach(() => {
  clock = 1_000;
  localStorage.clear();
});

const DONE: Outcome<Sent> = { ok: true, value: { chatId: 'chat', seq: 1, at: 0 } };
const refused = (status: number, text = ''): Outcome<Sent> => ({
  ok: false,
  status,
  reason: 'refused',
  text,
  retryMs: null,
});

/** The tabs of one browser: they share a lock, a storage, and a server that gives these answers in turn and counts messages by id. */
function browser(...answers: Outcome<Sent>[]) {
  const arrived: Writing[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let renewals = 0;
  let place = 7;
  return {
    arrived,
    texts: () => [...new Map(arrived.map(({ id, text }) => [id, text])).values()],
    attempts: () => arrived.length,
    renewals: () => renewals,
    openTab: () =>
      createOutbox({
        storage: openStorage('shop'),
        send: async (writing) => {
          const answer = answers.shift() ?? DONE;
          arrived.push(writing);
          return answer;
        },
        place: () => `chat:${place++}`,
        renew: () => {
          renewals += 1;
        },
        onSent: () => {},
        onRefused: () => {},
        exclusively: <T>(work: () => Promise<T>): Promise<T> => {
          const mine = turn.then(work);
          turn = mine.catch(() => {});
          return mine;
        },
        now: () => clock,
        random: () => 0,
      }),
  };
}

type Outbox = ReturnType<ReturnType<typeof browser>['openTab']>;

const states = ({ items }: Outbox) => items.peek().map(({ text, state }) => `${text}: ${state}`);
/** Waits until the outbox shows the expected items, and ends its waits early. */
async function shows(outbox: Outbox, expected: string[]): Promise<void> {
  await expect
    .poll(() => {
      outbox.nudge();
      return states(outbox);
    })
    .toEqual(expected);
}

describe('The visitor’s messages', () => {
  it('arrive in the order in which they were written, also two in one millisecond', async () => {
    const { openTab, texts } = browser();
    const tab = openTab();
    for (const text of ['раз', 'два', 'три']) tab.add(text);
    await shows(tab, ['раз: sent', 'два: sent', 'три: sent']);
    expect(texts()).toEqual(['раз', 'два', 'три']);
    for (const { id } of tab.items.peek()) tab.drop(id);
    expect([states(tab), localStorage.length]).toEqual([[], 0]);
  });

  it('are sent again with the same id after a failure, and no later message overtakes them', async () => {
    const { openTab, texts, attempts } = browser(refused(0), refused(503), DONE);
    const tab = openTab();
    tab.add('раз');
    tab.add('два');
    await shows(tab, ['раз: sent', 'два: sent']);
    expect([texts(), attempts()]).toEqual([['раз', 'два'], 4]);
  });

  it('say in every try which message the visitor had when they wrote, also after a reload and a word of the visitor', async () => {
    const { openTab, arrived } = browser(refused(503), refused(400, 'Нельзя'), DONE);
    const before = openTab();
    before.add('раз');
    await shows(before, ['раз: failed']);
    const reloaded = openTab();
    reloaded.retry(reloaded.items.peek()[0]!.id);
    await shows(reloaded, ['раз: sent']);
    expect(arrived.map(({ after }) => after)).toEqual(['chat:7', 'chat:7', 'chat:7']);
  });

  it('that the server refuses wait for the visitor’s decision, and do not hold up the next one', async () => {
    const { openTab, texts, attempts } = browser(refused(400, 'Слишком длинно'));
    const tab = openTab();
    tab.add('плохое');
    tab.add('хорошее');
    await shows(tab, ['плохое: failed', 'хорошее: sent']);
    expect(tab.items.peek()[0]).toMatchObject({ problem: 'Слишком длинно' });
    tab.retry(tab.items.peek()[0]!.id);
    await shows(tab, ['хорошее: sent', 'плохое: sent']);
    expect([texts(), attempts()]).toEqual([['плохое', 'хорошее'], 3]);
  });

  it('survive a reload, and two tabs send each of them once', async () => {
    const cut = browser(...Array.from({ length: 100 }, () => refused(0)));
    cut.openTab().add('до перезагрузки');
    await expect.poll(() => cut.attempts()).toBe(1);
    clock = 2_000;
    const { openTab, texts, attempts } = browser();
    const [first, second] = [openTab(), openTab()];
    first.nudge();
    second.nudge();
    second.add('из второй вкладки');
    await shows(second, ['до перезагрузки: sent', 'из второй вкладки: sent']);
    expect([texts(), attempts()]).toEqual([['до перезагрузки', 'из второй вкладки'], 2]);
  });

  it('that wait say why: there is no answer, or the server’s own reason; once they have arrived they say nothing', async () => {
    const { openTab } = browser(refused(0), refused(503, 'У нас что-то сломалось.'), refused(429, 'Подождите.'), DONE);
    const tab = openTab();
    const said: (string | null)[] = [];
    tab.obstacle.subscribe((words) => said.push(words));
    tab.add('раз');
    await shows(tab, ['раз: sent']);
    expect(said).toEqual([null, '', 'Подождите.', null]);
  });

  it('of a visitor whom the server no longer knows are sent once, as a new visitor', async () => {
    const { openTab, renewals } = browser(refused(401), refused(401, 'Нет доступа'));
    const tab = openTab();
    tab.add('раз');
    await shows(tab, ['раз: failed']);
    expect(renewals()).toBe(1);
  });
});
