import { useEffect, useRef, useState } from 'preact/hooks';
import type { Errand } from './errand.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';
import type { Editing } from './ground.ts';

/**
 * The form of a component. It starts with `initial`, and follows a newer `initial` while nothing has been typed. It always uses the errand of the last
 * draw, so that texts and props are up to date.
 */
export function useForm<T extends object, R>(initial: T, errand: Errand<T, R>, editing?: Editing<T>): Form<T, R> {
  const latest = useRef(errand);
  latest.current = errand;
  const [fields] = useState(() =>
    form<T, R>(
      initial,
      {
        ...errand,
        check: (...now) => latest.current.check(...now),
        send: (...now) => latest.current.send(...now),
      },
      editing,
    ),
  );
  const version = editing?.version;
  useEffect(() => {
    if (version !== undefined) fields.follow(initial, version);
  }, [version]);
  return fields;
}
