import type { Calibration } from './calibrate.ts';
import type { Classifier } from './classifier.ts';
import { knownOf } from './classifier.ts';
import type { Column, Columns, Numbers } from './columns.ts';
import { KINDS, kindOf, padded, startsOf, tableColumns, tableOf } from './columns.ts';
import type { KindWeights } from './features.ts';
import type { Model, Taught } from './model.ts';
import type { Weights } from './weights.ts';

/** Changes whenever older saved models can no longer be read; they must then be published again. */
const FORMAT = 'rtno-bot-3';
type Scalars = Pick<Calibration, 'gate' | 'slope' | 'offset' | 'rightCount'> & {
  step: number;
  kinds: KindWeights;
  unit: number;
  stems: readonly string[];
};
type Head = Pick<Model, 'locale' | 'level' | 'entries'> & {
  format: string;
  columns: readonly Column[];
  taught: Scalars | null;
};

/**
 * A model as bytes: the length of the head (32 bits, little-endian), the head as JSON, then each column of numbers. All are padded to four bytes, so
 * that a loaded column can be a view of the bytes.
 */
export function saveModel(model: Model): Uint8Array {
  const columns = model.taught === null ? {} : columnsOf(model.taught);
  const { locale, level, entries } = model;
  const head: Head = {
    format: FORMAT,
    locale,
    level,
    entries,
    taught: null,
    columns: Object.entries(columns).map(([name, numbers]) => ({
      name,
      kind: kindOf(numbers),
      length: numbers.length,
    })),
  };
  if (model.taught !== null) {
    const { classifier, calibration } = model.taught;
    const { gate, slope, offset, rightCount } = calibration;
    const { vocabulary, weights, stems } = classifier;
    head.taught = {
      step: vocabulary.step,
      kinds: vocabulary.kinds,
      unit: weights.unit,
      gate,
      slope,
      offset,
      rightCount,
      stems,
    };
  }
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = Object.values(columns).reduce(
    (sum, { byteLength }) => sum + padded(byteLength),
    4 + padded(json.length),
  );
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

/** The model that `saveModel` wrote. Throws when the bytes are no model, or one of another format. */
export function loadModel(bytes: Uint8Array): Model {
  const whole = bytes.slice();
  const length = new DataView(whole.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + length))) as Head;
  if (head.format !== FORMAT)
    throw new Error(`The model is of the format ${head.format}, not ${FORMAT}: publish it again`);
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

function columnsOf({ classifier, calibration, phrases }: Taught): Columns {
  const { vocabulary, weights, owners } = classifier;
  const { bias, scales, rest, starts, columns, values } = weights;
  return {
    features: Uint32Array.from(vocabulary.ids.keys()),
    rarity: vocabulary.rarity,
    bias,
    scales,
    rest,
    columns,
    values,
    right: calibration.right,
    entries: Uint16Array.from(rest, (_, feature) => starts[feature + 1]! - starts[feature]!),
    ...tableColumns('owner', owners),
    ...tableColumns('phrase', phrases),
  };
}

function taughtOf(head: Scalars, columns: Columns): Taught {
  const { step, kinds, unit, gate, slope, offset, rightCount, stems } = head;
  const ids = new Map<number, number>();
  columns.features!.forEach((feature, id) => ids.set(feature, id));
  const vocabulary = { ids, step, kinds, rarity: columns.rarity as Uint8Array };
  const weights = {
    classes: columns.bias!.length,
    unit,
    bias: columns.bias as Float32Array,
    scales: columns.scales as Uint16Array,
    rest: columns.rest as Int8Array,
    starts: startsOf(columns.entries!),
    columns: columns.columns as Weights['columns'],
    values: columns.values as Int8Array,
  } satisfies Weights;
  const owners = tableOf('owner', columns);
  const classifier = { vocabulary, weights, stems, owners, known: knownOf(vocabulary, stems) } satisfies Classifier;
  const calibration = { gate, slope, offset, rightCount, right: columns.right as Float32Array };
  return { classifier, calibration, phrases: tableOf('phrase', columns) };
}
