import { openGate } from './gate.ts';

// Import this first: this process reaches sign-in by a way that a story can close, and its SDK looks for the way when it is loaded.
export const identity = await openGate(process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? '');
process.env['FIREBASE_AUTH_EMULATOR_HOST'] = identity.address;
