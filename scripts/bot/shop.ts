import { SetupError } from '../fail.ts';
import type { Row } from './rows.ts';
import { textOf } from './rows.ts';

type Topic = { label: string; taught: readonly string[]; asked: readonly string[] };

/** A shop's topics, with phrasings to teach and phrasings to ask (`faq.txt`: LABEL|TAUGHT;…||ASKED;…), and messages that belong to no topic (`oos.txt`). */
export function readShop(folder: string): { topics: Topic[]; unknown: Row[] } {
  const unknown = linesOf(`${folder}/oos.txt`).map(({ line }) => ({ text: line, label: null }));
  return { topics: linesOf(`${folder}/faq.txt`).map(topicOf), unknown };
}

function topicOf({ line, place }: { line: string; place: string }): Topic {
  const [, label, taught, asked] = /^([^|]+)\|([^|]+)\|\|([^|]+)$/.exec(line) ?? [];
  if (label === undefined || taught === undefined || asked === undefined)
    throw new SetupError(`${place}: must be LABEL|TAUGHT;…||ASKED;…`);
  return { label, taught: phrasingsOf(taught), asked: phrasingsOf(asked) };
}

function linesOf(file: string): { line: string; place: string }[] {
  const lines = textOf(file)
    .split('\n')
    .map((line, at) => ({ line: line.trim(), place: `${file}:${at + 1}` }));
  return lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
}

function phrasingsOf(list: string): string[] {
  return list.split(';').flatMap((text) => text.trim() || []);
}
