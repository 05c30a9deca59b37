import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Contract } from './contract.ts';
import { contractNow } from './contract.ts';
import { misfits, strangers } from './fits.ts';
import type { Shape } from './shape.ts';

const released: Contract = JSON.parse(readFileSync(new URL('released.json', import.meta.url), 'utf8'));
const now = contractNow();

describe('A page of the released version', () => {
  it('knows no command that is gone', () => {
    expect(Object.keys(released).filter((name) => !(name in now))).toEqual([]);
  });

  it.each(Object.keys(released).filter((name) => name in now))('is understood and understands: %s', (name) => {
    const [then, today] = [released[name]!, now[name]!];
    expect(misfits(then.input, today.input)).toEqual([]);
    expect(strangers(then.input, today.input)).toEqual([]);
    // New words in an answer are no harm: pages show what they do not know as the nearest thing that they know.
    if (then.output && today.output) expect(misfits(widened(today.output, then.output), then.output)).toEqual([]);
  });
});

/**
 * What older functions refuse with words, and why that is bearable: an e-mail alone instead of a phone is a wish that they cannot fulfil, and the visitor, who reads
 * so, can still leave a phone.
 */
const BEARABLE: readonly string[] = ['visitor.contact phone: may be missing, and is needed'];

describe('Functions of the released version, after a deploy has been taken back', () => {
  it.each(Object.keys(released).filter((name) => name in now))('find all that they need in %s', (name) => {
    // Fields that they do not know are dropped (domain/contract/newer.ts).
    expect(
      misfits(now[name]!.input, released[name]!.input).filter(
        (line) => !/knows no|fits no way/.test(line) && !BEARABLE.includes(`${name} ${line}`),
      ),
    ).toEqual([]);
  });
});

/** Today's answer as if it had only the words that were known then. */
function widened(today: Shape, then: Shape): Shape {
  if (today.is === 'one of' && then.is === 'one of')
    return { is: 'one of', values: today.values.filter((value) => then.values.includes(value)) };
  if (today.is === 'fields' && then.is === 'fields')
    return {
      is: 'fields',
      fields: Object.fromEntries(
        Object.entries(today.fields).map(([name, field]) => [
          name,
          then.fields[name] ? widened(field, then.fields[name]) : field,
        ]),
      ),
    };
  if (today.is === 'list' && then.is === 'list') return { is: 'list', of: widened(today.of, then.of) };
  if ((today.is === 'optional' || today.is === 'nullable') && today.is === then.is)
    return { is: today.is, of: widened(today.of, then.of) };
  return today;
}

describe('It is seen', () => {
  const fields = (given: Record<string, Shape>): Shape => ({ is: 'fields', fields: given });
  const text: Shape = { is: 'string' };
  it.each([
    ['a field that is needed now', fields({}), fields({ a: text }), ['a: is needed, and not given']],
    [
      'a field that may be missing',
      fields({ a: { is: 'optional', of: text } }),
      fields({ a: text }),
      ['a: may be missing, and is needed'],
    ],
    ['a field of another type', fields({ a: text }), fields({ a: { is: 'number' } }), ['a: was string, is number']],
    [
      'a word that is no longer known',
      fields({ a: { is: 'one of', values: ['x', 'y'] } }),
      fields({ a: { is: 'one of', values: ['x'] } }),
      ['a: knows no y'],
    ],
    [
      'null where it is not expected',
      fields({ a: { is: 'nullable', of: text } }),
      fields({ a: text }),
      ['a: may be null, and is needed'],
    ],
    [
      'a field of a list',
      fields({ a: { is: 'list', of: fields({}) } }),
      fields({ a: { is: 'list', of: fields({ b: text }) } }),
      ['a[].b: is needed, and not given'],
    ],
    [
      'nothing where a field becomes optional',
      fields({ a: text }),
      fields({ a: { is: 'optional', of: text }, b: { is: 'optional', of: text } }),
      [],
    ],
  ] as const)('%s', (_what, given, taken, lines) => {
    expect(misfits(given, taken)).toEqual(lines);
  });
  it('a field that is no longer taken', () => {
    expect(strangers(fields({ a: text, b: fields({ c: text }) }), fields({ b: fields({}) }))).toEqual(['a', 'b.c']);
  });
});
