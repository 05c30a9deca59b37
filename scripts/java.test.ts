import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findJava } from './java.ts';

const folder = mkdtempSync(join(tmpdir(), 'rtno-java-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fake Java that only prints its version, to the error stream as real ones do. */
function java(place: string, version: string): string {
  const home = join(folder, place);
  mkdirSync(join(home, 'bin'), { recursive: true });
  const file = join(home, 'bin', 'java');
  writeFileSync(file, `#!/bin/sh\necho 'openjdk version "${version}" 2025-04-15' >&2\n`);
  chmodSync(file, 0o755);
  return home;
}

const old = java('old', '17.0.15');
const fresh = java('kept/fresh', '25.0.1');
const other = java('other', '21.0.2');

test('a Java on PATH that is too old is passed over for a newer one of the system', () => {
  expect(findJava({ PATH: join(old, 'bin') }, [join(folder, 'kept')])).toBe(fresh);
});

test('JAVA_HOME goes before PATH, and PATH before the Java of the system', () => {
  const kept = [join(folder, 'kept')];
  expect(findJava({ PATH: join(other, 'bin') }, kept)).toBe(other);
  expect(findJava({ JAVA_HOME: other, PATH: join(fresh, 'bin') }, kept)).toBe(other);
});

test('without a Java that is new enough, one line says what to install', () => {
  expect(() => findJava({ JAVA_HOME: old, PATH: '' }, [])).toThrow(/^No Java 21 or newer was found: install a JDK.*$/);
});
