import { computed, createModel, effect, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';
import { forgetCompany, recallCompany, rememberCompany } from '../app/remembered-company.ts';
import type { Listen } from '../database/live.ts';
import { live } from '../database/live.ts';

/**
 * The company that a person works for. A company that this browser remembers is used at once, so that loading does not wait for the server. The
 * server is asked when the browser remembers none, or when that company does not let the person in (`doubt`).
 */
export const BelongingModel = createModel((memory: Memory, uid: string, membership: Listen<string | null>) => {
  const remembered = signal(recallCompany(memory, uid));
  const asked = live(membership);
  const companyId = computed(() => remembered.value ?? asked.data.value);
  effect(() => {
    if (remembered.value === null && asked.data.value) rememberCompany(memory, uid, asked.data.value);
  });
  return {
    /** Undefined while the company is not known; null when the person works for none. */
    companyId,
    failed: asked.failed,
    isOnlyRemembered: computed(() => remembered.value !== null),
    /** Forgets the remembered company, which does not let the person in: they may work for another company by now. */
    doubt: () => {
      forgetCompany(memory, uid);
      remembered.value = null;
    },
  };
});
export type Belonging = InstanceType<typeof BelongingModel>;
