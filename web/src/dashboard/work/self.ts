import { computed, createModel, effect, signal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import { ROLES } from '#domain/role.ts';
import type { Live } from '../database/live.ts';

/**
 * The person at the desk. `operator` undefined: loading. `lost`: deactivated, or no longer of this company. `demotions` counts how often their role has
 * become a lower one.
 */
export const SelfModel = createModel((self: Live<{ operator: Operator | null; fresh: boolean }>) => {
  const known = computed(() => {
    const { data } = self;
    // If only the browser's cache says that there is no such operator, the server's answer is still awaited.
    return data.value && (data.value.operator !== null || data.value.fresh) ? data.value : undefined;
  });
  // After a refusal only the server lets the person in again: what the browser's cache holds is from before. It comes first at each new try, and to open and
  // close the workplace for it every time would ask the server again at once.
  const refused = signal(false);
  effect(() => {
    const { data, failed } = self;
    if (failed.value === 'permission-denied') refused.value = true;
    else if (data.value?.fresh) refused.value = false;
  });
  const demotions = signal(0);
  let rank = 0;
  effect(() => {
    const role = known.value?.operator?.role;
    if (role === undefined) return;
    const now = ROLES.indexOf(role);
    if (now < rank) demotions.value = demotions.peek() + 1;
    rank = now;
  });
  return {
    demotions,
    operator: computed(() => known.value?.operator),
    fresh: computed(() => self.data.value?.fresh ?? true),
    failed: self.failed,
    lost: computed(() => refused.value || (known.value !== undefined && !known.value.operator?.active)),
  };
});
export type Self = InstanceType<typeof SelfModel>;
