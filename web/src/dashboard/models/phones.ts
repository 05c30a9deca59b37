import { computed, createModel, signal } from '@preact/signals';

/** Writes phone numbers as people do, once the library for it has been loaded; until then as they are stored. */
export const PhonesModel = createModel((load: () => Promise<(phone: string) => string>) => {
  const loaded = signal<{ write: (phone: string) => string }>({ write: (phone) => phone });
  load().then(
    (write) => (loaded.value = { write }),
    () => {},
  );
  return { write: computed(() => loaded.value.write) };
});
export type PhonesState = InstanceType<typeof PhonesModel>;
