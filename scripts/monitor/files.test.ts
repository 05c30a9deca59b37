import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../functions/src/log/events.ts';
import { ROOT } from '../places.ts';

type Json = { [name: string]: Json } | readonly Json[] | string | number;
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const METRICS = globSync('ops/metrics/*.json', { cwd: ROOT }).toSorted();
const ALERTS = globSync('ops/alerts/*.json', { cwd: ROOT }).toSorted();
const metrics = new Map(METRICS.map((path) => [String(read(path).name), read(path)]));
const deployed = Object.keys(read('functions/test/deploy/deployed.json').functions);

/** Every text of a file, wherever it stands. */
const textsOf = (value: Json): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'number' ? [] : Object.values(value).flatMap(textsOf);
const filters = [...ALERTS, 'ops/dashboard.json'].flatMap((path) =>
  textsOf(read(path))
    .filter((text) => text.includes('metric.type'))
    .map((text) => ({ path, text })),
);
const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!);

describe('The files of ops/', () => {
  it('count what the log tells, under its own names', () => {
    const told = METRICS.flatMap((path) => namesIn(read(path).filter, /jsonPayload\.event="([^"]+)"/g));
    expect(told.filter((event) => !(event in EVENTS))).toEqual([]);
    const bySeverity = METRICS.flatMap((path) => namesIn(read(path).filter, /severity=(\w+)/g));
    const missed = Object.entries(EVENTS).filter(
      ([event, severity]) => !told.includes(event) && !bySeverity.includes(severity),
    );
    expect(missed.map(([event]) => event).filter((event) => event !== 'job failed')).toEqual([]);
  });

  it('take from a line only what a line has', () => {
    const line =
      readFileSync(join(ROOT, 'functions/src/log/line.ts'), 'utf8') +
      readFileSync(join(ROOT, 'functions/src/log/context.ts'), 'utf8');
    for (const path of METRICS) {
      const { name, labelExtractors, metricDescriptor, valueExtractor = '' } = read(path);
      expect(name).toBe(`rtno/${basename(path, '.json')}`);
      const fields = namesIn([...Object.values(labelExtractors), valueExtractor].join(' '), /jsonPayload\.(\w+)/g);
      for (const field of fields) expect(line, `${path}: ${field}`).toMatch(new RegExp(`\\b${field}\\??:`));
      expect(metricDescriptor.labels.map(({ key }: { key: string }) => key)).toEqual(Object.keys(labelExtractors));
      // A label with a value for each company would make a series for each.
      expect(Object.keys(labelExtractors)).not.toContain('companyId');
    }
  });

  it.each(filters)('ask for metrics and labels that are there: $path', ({ path, text }) => {
    const [own] = namesIn(text, /logging\.googleapis\.com\/user\/([\w/]+)/g);
    if (own === undefined) return expect(text).toMatch(/metric\.type="(run|firestore)\.googleapis\.com\//);
    expect([...metrics.keys()], path).toContain(own);
    const labels = Object.keys(metrics.get(own).labelExtractors);
    for (const label of namesIn(text, /metric\.label\.(\w+)/g)) expect(labels).toContain(label);
  });

  it('name functions that are deployed', () => {
    const named = filters.flatMap(({ text }) => [
      ...namesIn(text, /metric\.label\.door="(\w+)"/g),
      ...namesIn(text, /metric\.label\.door=monitoring\.regex\.full_match\("([\w|]+)"\)/g).flatMap((names) =>
        names.split('|'),
      ),
    ]);
    expect(named).toContain('sweepMinute');
    expect(named.filter((name) => !deployed.includes(name))).toEqual([]);
  });

  it.each(ALERTS)('say what to do, on a page that says it: %s', (path) => {
    const { documentation, displayName, conditions } = read(path);
    const [page = '', heading = ''] = documentation.content.match(/docs\/\S+$/)[0].split('#');
    const headings = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
      text!
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    expect(headings).toContain(heading);
    expect(displayName).toMatch(/^RTNO chat: /);
    expect(conditions.length).toBeGreaterThan(0);
  });
});
