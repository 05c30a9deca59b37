import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { CACHE } from './places.ts';

const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

/**
 * The Firestore emulator when it cannot be downloaded: the Google Cloud CLI carries the same one. Null when firebase-tools has a jar in its
 * own cache, or has to download one.
 */
export function findFirestoreJar(): string | null {
  const given = process.env['FIRESTORE_EMULATOR_BINARY_PATH'];
  if (given) return given;
  const cache = join(homedir(), '.cache', 'firebase', 'emulators');
  if (existsSync(cache) && readdirSync(cache).some((file) => /^cloud-firestore-emulator-.*\.jar$/.test(file)))
    return null;
  const jar = fromCloudCli();
  return jar === null ? null : launcher(jar);
}

function fromCloudCli(): string | null {
  const asked = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'], { encoding: 'utf8' });
  const roots = [
    asked.stdout?.trim(),
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    join(homedir(), 'google-cloud-sdk'),
  ];
  const jars = roots
    .filter(Boolean)
    .map((root) => join(root!, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar'));
  return jars.find(existsSync) ?? null;
}

/** firebase-tools runs `java -jar`, but the Cloud CLI's jar names no main class: a jar with nothing but a manifest that names both. */
function launcher(jar: string): string {
  const lines = ['Manifest-Version: 1.0', `Main-Class: ${MAIN_CLASS}`, `Class-Path: ${pathToFileURL(jar).href}`];
  const manifest = Buffer.from(lines.map(wrap).join('\r\n') + '\r\n\r\n');
  const path = join(CACHE, 'firestore-launcher.jar');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(path, zipOf('META-INF/MANIFEST.MF', manifest));
  return path;
}

/** A manifest's lines hold 72 bytes at most (JAR File Specification); the rest goes on after a space. */
function wrap(line: string): string {
  const parts = [line.slice(0, 70)];
  for (let at = 70; at < line.length; at += 69) parts.push(` ${line.slice(at, at + 69)}`);
  return parts.join('\r\n');
}

/** A zip archive of one stored file (APPNOTE 4.3: local header, central directory, its end). */
function zipOf(name: string, content: Buffer): Buffer {
  const file = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  // 1980-01-01, the zip format's own beginning: the same content makes the same bytes.
  common.writeUInt16LE(0x21, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(file.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, content]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), file]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
