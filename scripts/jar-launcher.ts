import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { CACHE } from './places.ts';

const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

export const LAUNCHER = join(CACHE, 'firestore-launcher.jar');

/**
 * Writes a jar that holds only a manifest with the main class and the path of the Cloud CLI's jar. firebase-tools runs `java -jar`, but the Cloud CLI's jar
 * names no main class.
 */
export function writeLauncher(jar: string): string {
  const lines = ['Manifest-Version: 1.0', `Main-Class: ${MAIN_CLASS}`, `Class-Path: ${pathToFileURL(jar).href}`];
  const manifest = Buffer.from(lines.map(wrap).join('\r\n') + '\r\n\r\n');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(LAUNCHER, zipOf('META-INF/MANIFEST.MF', manifest));
  return LAUNCHER;
}

/** A manifest's lines have 72 bytes at most (JAR File Specification). A longer line continues on the next line after a space. */
function wrap(line: string): string {
  const parts = [line.slice(0, 70)];
  for (let at = 70; at < line.length; at += 69) parts.push(` ${line.slice(at, at + 69)}`);
  return parts.join('\r\n');
}

/** A zip archive of one uncompressed file (APPNOTE 4.3: local header, central directory, its end). */
function zipOf(name: string, content: Buffer): Buffer {
  const file = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  // 1980-01-01, the zip format's first date: the same content then gives the same bytes.
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
