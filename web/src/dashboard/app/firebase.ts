import { initializeApp } from 'firebase/app';
import type { FirebaseApp } from 'firebase/app';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import type { Environment } from '../../shared/environment.ts';
import { REGION } from '../../shared/environment.ts';
import type { Transport } from './call.ts';

/** How long a command may take, ms: longer than a cold start, shorter than a person's patience. */
const TIMEOUT = 20_000;

export function openApp(environment: Environment): FirebaseApp {
  return initializeApp(environment.firebase);
}

/** The callables of the server, without a type: call.ts gives them theirs. */
export function openTransport(app: FirebaseApp, environment: Environment): Transport {
  const functions = getFunctions(app, REGION);
  if (environment.emulated) connectFunctionsEmulator(functions, '127.0.0.1', environment.ports.functions);
  const doors = {
    desk: httpsCallable(functions, 'desk', { timeout: TIMEOUT }),
    account: httpsCallable(functions, 'account', { timeout: TIMEOUT }),
  };
  return async (door, data) => (await doors[door](data)).data;
}
