import { computed, createModel, effect, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';
import { forgetCompany, recallCompany, rememberCompany } from '../app/remembered-company.ts';
import type { Listen } from '../database/live.ts';
import { live } from '../database/live.ts';

/**
 * Which company somebody works for: the one that this browser remembers, so that all the rest can be asked for at once. The server is asked
 * when it remembers none, or when that company does not know the person (`doubt`).
 */
export const BelongingModel = createModel((memory: Memory, uid: string, membership: Listen<string | null>) => {
  const remembered = signal(recallCompany(memory, uid));
  const asked = live(membership);
  const companyId = computed(() => remembered.value ?? asked.data.value);
  effect(() => {
    if (remembered.value === null && asked.data.value) rememberCompany(memory, uid, asked.data.value);
  });
  return {
    /** Undefined while it is not known; null when there is none. */
    companyId,
    failed: asked.failed,
    isOnlyRemembered: computed(() => remembered.value !== null),
    /** The remembered company does not let the person in: perhaps they work for another one by now. */
    doubt: () => {
      forgetCompany(memory, uid);
      remembered.value = null;
    },
  };
});
export type Belonging = InstanceType<typeof BelongingModel>;
