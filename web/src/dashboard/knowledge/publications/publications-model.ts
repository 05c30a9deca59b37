import { createModel } from '@preact/signals';
import { live } from '../../database/live.ts';
import type { Reads } from '../../database/reads.ts';

/** How many publications are shown; more than can be restored. */
const SHOWN = 30;

/** The newest publications of the knowledge, the newest first. */
export const PublicationsModel = createModel((reads: Pick<Reads, 'publications'>) => {
  const { data } = live(reads.publications(SHOWN));
  return { all: data };
});
