import { TIMES } from '../domain/document/times.ts';
import type { Upkeep } from '../domain/report/upkeep.ts';
import type { Adoption } from '../domain/sweep/adoption.ts';
import type { Filling } from '../domain/words/filling.ts';
import { codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Doc } from './unit.ts';

const CODEC = {
  adoption: codec<Adoption>([]),
  figuresUpkeep: codec<Upkeep>([]),
  filling: codec<Filling>(TIMES.filling),
};

const upkeep = (what: string) => db.collection('upkeep').doc(what);

/** How far documents of earlier versions have been brought up to today. A part of `docOf` (refs.ts). */
export const upkeepDocs = {
  adoption: (): Doc<Adoption> => ({ ref: upkeep('shards'), codec: CODEC.adoption }),
  figuresUpkeep: (): Doc<Upkeep> => ({ ref: upkeep('figures'), codec: CODEC.figuresUpkeep }),
  filling: (): Doc<Filling> => ({ ref: upkeep('words'), codec: CODEC.filling }),
};
