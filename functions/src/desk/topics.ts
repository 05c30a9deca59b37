import { refuse } from '../domain/refusal.ts';
import { countOf } from '../store/look.ts';
import { knowledge } from '../store/refs.ts';
import { command } from './command.ts';

export const saveTopic = command('saveTopic', {
  decide: ({ id, thing }, { title, subtopics }) => ({
    ok: true,
    becomes: { ...thing, id, title, subtopics },
    output: (version) => ({ topicId: id, version }),
  }),
});

/** Refuses `topic-in-use`. */
export const removeTopic = command('removeTopic', {
  decide: async ({ company, id }) => {
    const used = await countOf(knowledge(company.id).where('topicId', '==', id).limit(1));
    return used === 0 ? { ok: true, becomes: null, output: {} } : refuse('topic-in-use');
  },
});
