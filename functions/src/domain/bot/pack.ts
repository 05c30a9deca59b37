import type { Calibration } from './calibrate.ts';
import type { Classifier } from './classifier.ts';
import type { Model } from './model.ts';

/** Changes whenever saved models can no longer be read: an older one must be published again. */
const FORMAT = 'rtno-bot-1';
const KINDS = { i8: Int8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type Kind = keyof typeof KINDS;
type Column = { name: string; kind: Kind; length: number };
type Head = Pick<Model, 'locale' | 'level' | 'entries'> & {
  format: string;
  columns: readonly Column[];
  taught: { classes: number; unseen: number; gate: Calibration['gate']; slope: number; offset: number } | null;
};
type Numbers = Int8Array | Uint16Array | Uint32Array | Float32Array;
type Columns = Readonly<Record<string, Numbers>>;

/**
 * A model as bytes: the length of the head (32 bits, little-endian), the head as JSON, then each column of numbers, all padded to
 * four bytes so that a loaded column can be a view.
 */
export function saveModel(model: Model): Uint8Array {
  const columns = model.taught === null ? {} : columnsOf(model.taught);
  const { locale, level, entries } = model;
  const head: Head = {
    ...{ format: FORMAT, locale, level, entries, taught: null },
    columns: Object.entries(columns).map(([name, numbers]) => ({ name, kind: kindOf(numbers), length: numbers.length })),
  };
  if (model.taught !== null) {
    const { classifier, calibration } = model.taught;
    const { gate, slope, offset } = calibration;
    head.taught = { classes: classifier.classes, unseen: classifier.vocabulary.unseen, gate, slope, offset };
  }
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = Object.values(columns).reduce((sum, { byteLength }) => sum + padded(byteLength), 4 + padded(json.length));
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = 4 + padded(json.length);
  for (const { buffer, byteOffset, byteLength } of Object.values(columns)) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/** The model of `saveModel`. Throws when the bytes are not one, or one of another format. */
export function loadModel(bytes: Uint8Array): Model {
  const whole = bytes.slice();
  const length = new DataView(whole.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + length))) as Head;
  if (head.format !== FORMAT) throw new Error(`The model is of the format ${head.format}, not ${FORMAT}: publish it again`);
  let at = 4 + padded(length);
  const columns: Record<string, Numbers> = {};
  for (const { name, kind, length: count } of head.columns) {
    const column = new KINDS[kind](whole.buffer, at, count);
    columns[name] = column;
    at += padded(column.byteLength);
  }
  const { locale, level, entries } = head;
  return { locale, level, entries, taught: head.taught === null ? null : taughtOf(head.taught, columns) };
}

function columnsOf({ classifier, calibration }: NonNullable<Model['taught']>): Columns {
  const { vocabulary, bias, scales, rows, owners } = classifier;
  return {
    features: Uint32Array.from(vocabulary.ids.keys()),
    idf: vocabulary.idf,
    ...{ bias, scales, rows, right: calibration.right },
    words: Uint32Array.from(owners.keys()),
    ownerCounts: Uint16Array.from(owners.values(), ({ length }) => length),
    owners: Uint16Array.from([...owners.values()].flatMap((classes) => [...classes])),
  };
}

function taughtOf(head: NonNullable<Head['taught']>, columns: Columns): NonNullable<Model['taught']> {
  const { classes, unseen, gate, slope, offset } = head;
  const ids = new Map<number, number>();
  columns.features!.forEach((feature, id) => ids.set(feature, id));
  const owners = new Map<number, Uint16Array>();
  let from = 0;
  columns.words!.forEach((word, at) => {
    const to = from + columns.ownerCounts![at]!;
    owners.set(word, columns.owners!.subarray(from, to) as Uint16Array);
    from = to;
  });
  const classifier = {
    ...{ classes, owners, vocabulary: { ids, idf: columns.idf as Float32Array, unseen } },
    ...{ bias: columns.bias as Float32Array, scales: columns.scales as Float32Array, rows: columns.rows as Int8Array },
  } satisfies Classifier;
  return { classifier, calibration: { gate, slope, offset, right: columns.right as Float32Array } };
}

function kindOf(numbers: Numbers): Kind {
  for (const kind of ['i8', 'u16', 'u32', 'f32'] as const) if (numbers instanceof KINDS[kind]) return kind;
  throw new Error('A column of numbers of an unknown kind');
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;
