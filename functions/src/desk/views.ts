import { placeAfter } from '../domain/in-order.ts';
import { refuse } from '../domain/refusal.ts';
import { MOST_VIEWS } from '../domain/saved-view.ts';
import { lookFor } from '../store/look.ts';
import { CODEC, views } from '../store/refs.ts';
import { command } from './command.ts';

/** Refuses `too-much`. */
export const saveView = command('saveView', {
  decide: async ({ caller, id, thing }, { scope, title, search }) => {
    const output = (version: number) => ({ viewId: id, version });
    if (thing !== null) return { ok: true, becomes: { ...thing, title, search }, output };
    const kept = await lookFor(views(caller.companyId, scope === 'own' ? caller.uid : null), CODEC.view);
    if (kept.length >= MOST_VIEWS) return refuse('too-much', { max: MOST_VIEWS });
    const place = kept.reduce((last, view) => Math.max(last, view.place), 0) + 1;
    return { ok: true, becomes: { id, title, search, place }, output };
  },
});

export const moveView = command('moveView', {
  decide: async ({ caller, id, thing }, { scope, place }) => {
    const kept = await lookFor(views(caller.companyId, scope === 'own' ? caller.uid : null), CODEC.view);
    return { ok: true, becomes: { ...thing, place: placeAfter(kept, id, place) }, output: {} };
  },
});

export const removeView = command('removeView', {
  gone: {},
  decide: () => ({ ok: true, becomes: null, output: {} }),
});
