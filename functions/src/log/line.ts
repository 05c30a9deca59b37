import type { Context } from './context.ts';
import type { Event, Severity } from './events.ts';
import { EVENTS } from './events.ts';

/** What a line may say beside its context: ids, paths of documents, names and numbers. */
export type Facts = {
  companyId?: string;
  /** The path of a document. */
  path?: string;
  /** Which of several kinds of work. */
  what?: string;
  outcome?: string;
  ms?: number;
  attempts?: number;
  why?: string;
  status?: number | null;
};

/** One line of the log, as Cloud Logging reads it (https://cloud.google.com/logging/docs/structured-logging). */
export type Line = { severity: Severity; message: string; event: Event } & Partial<Context> &
  Facts & { error?: string; code?: string | number; stack_trace?: string };

/** Names, ids and paths. People's words, e-mails and phones have other signs, or are longer. */
const PLAIN = /^[\w./:-]{1,200}$/;

/** A line of a stack: a function and its file, or one of the engine's own. */
const PLACE = /^ {4}at .*(:\d+:\d+\)?|<anonymous>\)?)$/;

/**
 * A line without anything private: each text in it is a name, an id or a path, and anything else is left out. Of an error it keeps the name, the code and
 * the places in the code, but not the message, which may quote what somebody has written.
 */
export function lineOf(event: Event, context: Context | null, facts: Facts, error?: unknown): Line {
  const severity = EVENTS[event];
  return {
    severity,
    message: event,
    event,
    ...clean({ ...context, ...facts }),
    ...(error === undefined ? {} : causeOf(error)),
  };
}

function clean(facts: Partial<Context> & Facts): Partial<Context> & Facts {
  const kept = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept.map(([name, value]) => [name, isPlain(value) ? value : '(left out)']));
}

const isPlain = (value: unknown) =>
  value === null || typeof value === 'number' || (typeof value === 'string' && PLAIN.test(value));

function causeOf(error: unknown): Pick<Line, 'error' | 'code' | 'stack_trace'> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const name = isPlain(error.name) ? error.name : 'Error';
  const code = 'code' in error && isPlain(error.code) ? { code: error.code as string | number } : {};
  // The stack begins with the message, which may have lines that look like places.
  const { stack = '', message } = error;
  const behind = stack.indexOf(message) < 0 ? stack : stack.slice(stack.indexOf(message) + message.length);
  const places = behind.split('\n').filter((line) => PLACE.test(line));
  // Google's Error Reporting groups errors by this field, and wants a first line like that of an error.
  return { error: name, ...code, stack_trace: [`${name}: (message not logged)`, ...places].join('\n') };
}
