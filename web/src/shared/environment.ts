/// <reference types="vite/client" />
import type { FirebaseOptions } from 'firebase/app';

/** Where the product runs: a real Firebase project, or the local emulators with their ports on 127.0.0.1. */
export type Environment =
  | { emulated: false; firebase: FirebaseOptions }
  | { emulated: true; firebase: FirebaseOptions; ports: { auth: number; firestore: number; functions: number } };

/** Is this build for the emulators? The build replaces this by a constant, so code for the emulators only is left out of other builds. */
export const EMULATED = !import.meta.env.VITE_FIREBASE_CONFIG;

/** The build's environment: a project when VITE_FIREBASE_CONFIG holds its web config, the emulators when not. */
export function readEnvironment(): Environment {
  const { VITE_FIREBASE_CONFIG, VITE_PORT_AUTH, VITE_PORT_FIRESTORE, VITE_PORT_FUNCTIONS } = import.meta.env;
  if (VITE_FIREBASE_CONFIG) return { emulated: false, firebase: JSON.parse(VITE_FIREBASE_CONFIG) };
  return {
    emulated: true,
    firebase: { projectId: 'demo-rtno', apiKey: 'demo', authDomain: '127.0.0.1' },
    ports: {
      auth: Number(VITE_PORT_AUTH ?? 9099),
      firestore: Number(VITE_PORT_FIRESTORE ?? 8085),
      functions: Number(VITE_PORT_FUNCTIONS ?? 5001),
    },
  };
}
