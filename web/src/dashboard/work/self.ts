import { computed, createModel } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Live } from '../database/live.ts';

/** The person at the desk. `operator` undefined: loading. `lost`: deactivated, or no longer of this company. */
export const SelfModel = createModel((self: Live<{ operator: Operator | null; fresh: boolean }>) => {
  const known = computed(() => {
    const { data } = self;
    // If only the browser's cache says that there is no such operator, the server's answer is still awaited.
    return data.value && (data.value.operator !== null || data.value.fresh) ? data.value : undefined;
  });
  const refused = computed(() => self.failed.value === 'permission-denied');
  return {
    operator: computed(() => known.value?.operator),
    fresh: computed(() => self.data.value?.fresh ?? true),
    failed: self.failed,
    lost: computed(() => refused.value || (known.value !== undefined && !known.value.operator?.active)),
  };
});
