import { HOUR } from '../../../src/domain/time.ts';
import { NOON } from '../world.ts';

export const now = NOON + HOUR;

export const says = (id = 'visitor-message') => ({ id, text: 'Где мой букет?', choice: null });
