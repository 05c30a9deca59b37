import { MOST_REPLIES } from '../domain/canned-reply.ts';
import { MOST_ROWS, planImport } from '../domain/reply/import.ts';
import { refuse } from '../domain/refusal.ts';
import { countOf } from '../store/look.ts';
import { CODEC, docOf, newId, replies } from '../store/refs.ts';
import { command } from './command.ts';

/** Refuses `too-much`. */
export const saveReply = command('saveReply', {
  decide: async ({ caller, id, thing }, { scope, title, text, folder }) => {
    if (thing === null) {
      const kept = await countOf(replies(caller.companyId, scope === 'own' ? caller.uid : null));
      if (kept >= MOST_REPLIES) return refuse('too-much', { max: MOST_REPLIES });
    }
    const { folder: was, ...kept } = thing ?? {};
    // A dashboard of an earlier version knows of no folders, and leaves a reply where it is.
    const into = folder === undefined ? was : folder;
    const becomes = { ...kept, id, title, text, ...(into ? { folder: into } : {}) };
    return { ok: true, becomes, output: (version) => ({ replyId: id, version }) };
  },
});

/** A repeat, and a second run of the same file, add nothing. */
export const importReplies = command('importReplies', {
  fresh: () => Array.from({ length: MOST_ROWS }, newId),
  decide: async ({ caller: { companyId, uid } }, { scope, rows, replaces, dryRun }, unit, ids) => {
    const ownerId = scope === 'own' ? uid : null;
    const plan = planImport(await unit.find(replies(companyId, ownerId), CODEC.reply), rows, replaces);
    const output = { verdicts: [...plan.verdicts] };
    const count = plan.added.length + plan.changed.length;
    if (dryRun || count === 0) return { ok: true, output };
    for (const [i, { title, text, folder }] of plan.added.entries()) {
      const reply = { id: ids[i]!, title, text, ...(folder === null ? {} : { folder }) };
      unit.create(docOf.reply(companyId, ownerId, reply.id), reply);
    }
    for (const reply of plan.changed) unit.put(docOf.reply(companyId, ownerId, reply.id), reply);
    return { ok: true, tells: { after: { replies: count } }, output };
  },
});

export const removeReply = command('removeReply', {
  gone: {},
  decide: () => ({ ok: true, becomes: null, output: {} }),
});
