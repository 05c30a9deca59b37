import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Words } from './words.ts';

export const text = { ru, en } satisfies Record<string, Words>;
