import { operator } from '../world.ts';

/** Who works in the company of the model, and who visits it. */
export const TEAM = [
  operator('anna', { maxChats: 1, groups: ['pay'] }),
  operator('boris', { maxChats: 2, groups: ['pay', 'post'] }),
  operator('vera', { role: 'supervisor', maxChats: 2, status: 'break' }),
  operator('gleb', { role: 'admin', maxChats: 1 }),
];
export const VISITORS = ['visitor-1', 'visitor-2', 'visitor-3', 'visitor-4', 'visitor-5'];
