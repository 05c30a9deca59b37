/// <reference types="vite/client" />

const { VITE_FIREBASE_CONFIG, VITE_PORT_FUNCTIONS } = import.meta.env;

/** The functions' base address, without a slash at the end: of the project that the build is for, or of the local emulators. */
export const functionsUrl: string = VITE_FIREBASE_CONFIG
  ? `https://europe-west1-${JSON.parse(VITE_FIREBASE_CONFIG).projectId}.cloudfunctions.net`
  : `http://127.0.0.1:${VITE_PORT_FUNCTIONS ?? 5001}/demo-rtno/europe-west1`;
