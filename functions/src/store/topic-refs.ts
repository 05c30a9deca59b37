import { TIMES } from '../domain/document/times.ts';
import { FORM_FIELDS } from '../domain/form.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import type { Topic } from '../domain/topic.ts';
import { codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Doc } from './unit.ts';

/** A topic. While what had it still follows to the one that it was merged into, it is found by its shard. */
const topicCodec = (companyId: string) =>
  codec<Topic>(TIMES.topic, {
    idField: 'id',
    form: FORM_FIELDS.topic,
    derive: ({ life }) =>
      life?.is === 'merged' && life.stage !== 'over' ? { merging: true, companyId, shard: shardOf(companyId) } : {},
    derived: ['merging', 'companyId', 'shard'],
  });

/** Reads topics of any company; they are written at their place. */
export const TOPIC = { ...topicCodec(''), write: mustKnowCompany };

function mustKnowCompany(): never {
  throw new Error('A topic is written at a place of docOf only');
}

/** A company's topics, with the retired and the merged ones. */
export const topicsOf = (c: string) => db.collection('companies').doc(c).collection('topics');

/** Those that are still followed by what had them. */
export const mergingOf = (c: string) => topicsOf(c).where('merging', '==', true);

/** The places of topics. A part of `docOf` (refs.ts). */
export const topicDocs = {
  topic: (c: string, id: string): Doc<Topic> => ({ ref: topicsOf(c).doc(id), codec: topicCodec(c) }),
};
