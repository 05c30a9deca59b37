import { currentOf } from '../domain/form.ts';
import type { Look } from '../domain/look/look.ts';
import { docOf } from '../store/refs.ts';
import { command } from './command.ts';
import { saveOnce } from './save-once.ts';

/** How the chat looks on the company's site. Refuses `changed-meanwhile`. */
export const saveLook = command('saveLook', {
  reads: ({ companyId }) => [docOf.look(companyId)],
  decide: async ({ company }, { version, ...look }, unit) => {
    const doc = docOf.look(company.id);
    const before = await unit.read(doc);
    return saveOnce<Look>(unit, doc, 'look', { before, becomes: { ...before, ...look }, version, tell: told });
  },
});

/** The audit keeps no picture, only whether there is one. */
const told = (look: Look) => ({ ...currentOf('look', look).values, avatar: look.avatar !== null });
