import { join } from 'node:path';
import type { Child } from '../../child.ts';
import { startChild } from '../../child.ts';
import { eventually } from '../../doors.ts';
import { downloadOf, findFirestoreJar } from '../../firestore-jar.ts';
import { findJava } from '../../java.ts';
import { PROJECT } from '../../places.ts';
import { freeOffset, portsAt } from '../../ports.ts';

/** How long the emulator may take until it answers. */
const PATIENCE_MS = 60_000;

/** The Firestore emulator alone, for a bench that needs nothing else: the other emulators take a part of the machine. `env` is that of the functions. */
export async function startFirestore(): Promise<Child & { env: Record<string, string> }> {
  const jar = findFirestoreJar(process.env) ?? downloadOf('firestore');
  const { firestore: port } = portsAt(await freeOffset(20_000));
  const java = join(findJava(), 'bin', 'java');
  const child = startChild(
    'firestore',
    java,
    ['-jar', jar, '--host', '127.0.0.1', '--port', String(port)],
    process.env,
  );
  const isUp = async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => null))?.ok ?? false;
  await Promise.race([
    eventually(isUp, 'the Firestore emulator', PATIENCE_MS),
    child.exited.then((code) => {
      throw new Error(`The Firestore emulator did not start (${code}): see ${child.log}`);
    }),
  ]);
  return { ...child, env: { GCLOUD_PROJECT: PROJECT, FIRESTORE_EMULATOR_HOST: `127.0.0.1:${port}` } };
}
