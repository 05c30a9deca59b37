import type { Ms } from './time.ts';
import { MINUTE } from './time.ts';

/** Within which time a company means to answer a waiting client, unless its admin says otherwise. Apart from the settings, whose schema no page needs for it. */
export const ANSWER_TARGET: Ms = MINUTE;
