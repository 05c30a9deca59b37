import { expect, it } from 'vitest';
import { asks, begun, closedBy, handedOff, offeredTo, over, taken, tell } from '../../../gallery/made/chats.ts';
import type { Told } from '../../../gallery/made/chats.ts';
import { NINA, OLEG, VERA } from '../../../gallery/made/team.ts';
import { newsOf } from './news.ts';

const of = ({ chat }: Told) => chat;
const NINAS = taken('a', NINA, 1_000, 'Где заказ?');

it('a column tells once that its chat was closed, by whoever did it but the person', () => {
  const closed = of(tell(NINAS, closedBy(NINA, 9_000_000)));
  expect(newsOf(of(NINAS), closed, VERA.id)).toEqual({ what: 'closed' });
  expect(newsOf(of(NINAS), closed, NINA.id)).toBe(null);
  expect(newsOf(closed, closed, VERA.id)).toBe(null);
});

it('a column tells who has its chat now, unless it is the person', () => {
  const offered = of(tell(NINAS, offeredTo(OLEG, NINA, '', 9_000_000)));
  expect(newsOf(of(NINAS), offered, VERA.id)).toEqual({ what: 'moved', to: OLEG.id });
  expect(newsOf(of(NINAS), offered, OLEG.id)).toBe(null);
});

it('a column tells that its chat waits again, is with the bot again, or can no longer be read', () => {
  const bot = of(begun('a', 1));
  expect(newsOf(of(NINAS), bot, VERA.id)).toEqual({ what: 'bot' });
  const queued = of(tell(begun('a', 1), asks('Ау', 2), handedOff(3)));
  expect(newsOf(of(NINAS), queued, VERA.id)).toEqual({ what: 'queued' });
  expect(newsOf(bot, queued, VERA.id)).toEqual({ what: 'queued' });
  expect(newsOf(of(NINAS), null, VERA.id)).toEqual({ what: 'gone' });
});

it('a column tells nothing of how it opens, nor of what goes on as before', () => {
  const closed = of(over('a', NINA, 1, 'Спасибо'));
  for (const first of [closed, null, of(NINAS)]) expect(newsOf(undefined, first, VERA.id)).toBe(null);
  expect(newsOf(null, of(NINAS), VERA.id)).toBe(null);
  expect(newsOf(of(NINAS), { ...of(NINAS), seq: 99 }, VERA.id)).toBe(null);
  expect(newsOf(null, null, VERA.id)).toBe(null);
});
