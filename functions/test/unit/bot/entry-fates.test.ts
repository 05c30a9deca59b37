import { describe, expect, it } from 'vitest';
import { entryFates, seldomHelps } from '../../../src/domain/bot/entry-fates.ts';
import type { AboutAnswers } from '../../../src/domain/bot/entry-fates.ts';

const chat = (told: readonly string[], more: Partial<AboutAnswers> = {}): AboutAnswers => ({
  told,
  handedOffAt: null,
  ending: 'bot',
  metrics: { bot: 'answered' },
  ...more,
});

describe('What became of the answers of an entry', () => {
  it.each([
    ['the client said that it helped', { metrics: { bot: 'confirmed' } }, { helped: 1, failed: 0 }],
    ['the client left it at that', {}, { helped: 0, failed: 0 }],
    ['the client came back', { cameBackAt: 1 }, { helped: 0, failed: 1 }],
    ['none that followed would do', { metrics: { bot: 'none' } }, { helped: 0, failed: 1 }],
    ['it did not help', { handedOffAt: 1, handedOffFor: 'not-helped', metrics: {} }, { helped: 0, failed: 1 }],
    ['the client asked for a person', { handedOffAt: 1, handedOffFor: 'asked-for-person' }, { helped: 0, failed: 1 }],
    ['another question was too hard', { handedOffAt: 1, handedOffFor: 'cannot-answer' }, { helped: 0, failed: 0 }],
    ['a colleague took the chat', { handedOffAt: 1 }, { helped: 0, failed: 0 }],
  ] as const)('when %s', (_name, more, fate) => {
    expect(entryFates([chat(['price'], more)]).get('price')).toEqual({ answered: 1, ...fate });
  });

  it('counts the end of a chat for the last answer only, and chats of older versions for nothing', () => {
    const { told: _, ...older } = chat([]);
    const fates = entryFates([chat(['time', 'price'], { metrics: { bot: 'confirmed' } }), chat(['time']), older]);
    expect(Object.fromEntries(fates)).toEqual({
      time: { answered: 2, helped: 0, failed: 0 },
      price: { answered: 1, helped: 1, failed: 0 },
    });
  });

  it('calls out an entry only after several answers that did not help, more than did', () => {
    expect(seldomHelps({ answered: 50, helped: 0, failed: 2 })).toBe(false);
    expect(seldomHelps({ answered: 50, helped: 2, failed: 3 })).toBe(true);
    expect(seldomHelps({ answered: 50, helped: 3, failed: 3 })).toBe(false);
  });
});
