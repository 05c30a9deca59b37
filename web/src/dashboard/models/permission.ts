import { computed, createModel, signal } from '@preact/signals';

/** `none` where the browser has nothing to allow. */
export type Permission = 'none' | 'ask' | 'granted' | 'refused';

/** May this page show notifications? */
export const PermissionModel = createModel(
  (gate: { permission: () => Permission; request: () => Promise<void>; onChange: (listener: () => void) => void }) => {
    const state = signal(gate.permission());
    const look = () => {
      state.value = gate.permission();
    };
    gate.onChange(look);
    return {
      state: computed(() => state.value),
      /** Asks the person; only a click may do so. */
      ask: async () => {
        await gate.request();
        look();
      },
    };
  },
);
