import { createModel, signal } from '@preact/signals';

/** Writes phone numbers as people do, once the library for it has been loaded; until then as they are stored. */
export const PhonesModel = createModel((load: () => Promise<(phone: string) => string>) => {
  const formatter = signal<{ write: (phone: string) => string }>({ write: (phone) => phone });
  load().then(
    (write) => (formatter.value = { write }),
    () => {},
  );
  return { write: (phone: string) => formatter.value.write(phone), formatter };
});
