import type { Shape } from './shape.ts';

/** Why everything of `given` is not taken where `taken` is asked for: one line for each place. Who gives may be older or newer than who takes. */
export function misfits(given: Shape, taken: Shape, place = ''): string[] {
  const no = (why: string) => [`${place || 'it'}: ${why}`];
  if (taken.is === 'optional') return misfits(given.is === 'optional' ? given.of : given, taken.of, place);
  if (given.is === 'optional') return no('may be missing, and is needed');
  if (taken.is === 'nullable') return misfits(given.is === 'nullable' ? given.of : given, taken.of, place);
  if (given.is === 'nullable') return no('may be null, and is needed');
  if (given.is === 'any of') return given.ways.flatMap((way) => misfits(way, taken, place));
  if (taken.is === 'any of')
    return taken.ways.some((way) => misfits(given, way, place).length === 0) ? [] : no('fits no way');
  if (given.is === 'fields' && taken.is === 'fields') return misfitFields(given.fields, taken.fields, place);
  if (given.is === 'list' && taken.is === 'list') return misfits(given.of, taken.of, `${place}[]`);
  if (given.is === 'one of') {
    if (taken.is !== 'one of')
      return given.values.every((value) => typeof value === taken.is) ? [] : no(`is no ${taken.is}`);
    const unknown = given.values.filter((value) => !taken.values.includes(value));
    return unknown.length === 0 ? [] : no(`knows no ${unknown.join(', ')}`);
  }
  return given.is === taken.is ? [] : no(`was ${given.is}, is ${taken.is}`);
}

type Fields = Readonly<Record<string, Shape>>;

function misfitFields(given: Fields, taken: Fields, place: string): string[] {
  const at = (name: string) => (place === '' ? name : `${place}.${name}`);
  const wanted = Object.entries(taken).flatMap(([name, field]) => {
    const own = given[name];
    if (own !== undefined) return misfits(own, field, at(name));
    return field.is === 'optional' ? [] : [`${at(name)}: is needed, and not given`];
  });
  return wanted;
}

/** The fields of `given` that `taken` does not know, each by its place. */
export function strangers(given: Shape, taken: Shape, place = ''): string[] {
  if (given.is === 'optional' || given.is === 'nullable') return strangers(given.of, taken, place);
  if (taken.is === 'optional' || taken.is === 'nullable') return strangers(given, taken.of, place);
  if (given.is === 'list' && taken.is === 'list') return strangers(given.of, taken.of, `${place}[]`);
  if (given.is !== 'fields' || taken.is !== 'fields') return [];
  return Object.entries(given.fields).flatMap(([name, field]) => {
    const at = place === '' ? name : `${place}.${name}`;
    const own = taken.fields[name];
    return own === undefined ? [at] : strangers(field, own, at);
  });
}
