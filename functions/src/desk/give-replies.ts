import { MOST_REPLIES } from '../domain/canned-reply.ts';
import { refuse } from '../domain/refusal.ts';
import { CODEC, docOf, replies } from '../store/refs.ts';
import { command } from './command.ts';

/**
 * Moves somebody's own ready texts to a colleague or to the team's, under the ids that they have. A text that is there already, word for word, is not doubled. Refuses `operator-active`,
 * `unknown-operator`, `operator-inactive`, `too-much`.
 */
export const giveReplies = command('giveReplies', {
  decide: async ({ company, thing: person }, { receiver }, unit) => {
    if (person.active) return refuse('operator-active');
    if (receiver !== null) {
      const colleague = await unit.read(docOf.operator(company.id, receiver));
      if (colleague === null) return refuse('unknown-operator');
      if (!colleague.active) return refuse('operator-inactive');
    }
    const own = await unit.find(replies(company.id, person.id), CODEC.reply);
    if (own.length === 0) return { ok: true, output: { moved: 0 } };
    const there = await unit.find(replies(company.id, receiver), CODEC.reply);
    const told = new Set(there.map(({ title, text }) => `${title}\n${text}`));
    const fresh = own.filter(({ title, text }) => !told.has(`${title}\n${text}`));
    if (there.length + fresh.length > MOST_REPLIES) return refuse('too-much', { max: MOST_REPLIES });
    const places = fresh.map(({ id }) => docOf.reply(company.id, receiver, id));
    await unit.readAll(places);
    for (const [i, reply] of fresh.entries()) unit.put(places[i]!, reply);
    for (const { id } of own) unit.remove(docOf.reply(company.id, person.id, id));
    return { ok: true, tells: { after: { replies: own.length, receiver } }, output: { moved: own.length } };
  },
});
