import { shutOut } from '../../../src/domain/chat/close.ts';
import { vera } from '../world.ts';
import type { Outcome } from './memory.ts';
import type { Shell } from './shell.ts';

/** Changes what is known of a visitor. */
export function change(shell: Shell, id: string, more: { mutedUntil: number | null } | { blocked: boolean }): Outcome {
  shell.visitors.set(id, { ...shell.visitors.get(id)!, ...more });
  return { ok: true };
}

/** Shuts a visitor out, or lets them in again; their open chat ends with it. */
export function block(shell: Shell, id: string, blocked: boolean): Outcome {
  change(shell, id, { blocked });
  const chat = shell.chats.get(shell.visitors.get(id)!.openChatId ?? '');
  const over = blocked && chat ? shutOut(chat, vera, shell.ownerOf(chat), shell.settings, shell.now) : null;
  return over === null ? { ok: true } : shell.save(over);
}
