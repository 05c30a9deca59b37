import { MOST_REPLIES } from '../domain/canned-reply.ts';
import { refuse } from '../domain/refusal.ts';
import { countOf } from '../store/look.ts';
import { replies } from '../store/refs.ts';
import { command } from './command.ts';

/** Refuses `too-much`. */
export const saveReply = command('saveReply', {
  decide: async ({ caller, id, thing }, { scope, title, text }) => {
    if (thing === null) {
      const kept = await countOf(replies(caller.companyId, scope === 'own' ? caller.uid : null));
      if (kept >= MOST_REPLIES) return refuse('too-much', { max: MOST_REPLIES });
    }
    return { ok: true, becomes: { ...thing, id, title, text }, output: (version) => ({ replyId: id, version }) };
  },
});

export const removeReply = command('removeReply', {
  gone: {},
  decide: () => ({ ok: true, becomes: null, output: {} }),
});
