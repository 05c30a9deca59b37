import { initializeApp } from 'firebase/app';
import type { FirebaseApp } from 'firebase/app';
import type { Environment } from '../../shared/environment.ts';

export function openApp(environment: Environment): FirebaseApp {
  return initializeApp(environment.firebase);
}
