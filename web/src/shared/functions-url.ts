/// <reference types="vite/client" />

const { VITE_FUNCTIONS_URL, VITE_PORT_FUNCTIONS } = import.meta.env;

/** The functions' base address, without a slash at the end: of the project that the build is for (web/vite-plugins.ts), or of the local emulators. */
export const functionsUrl: string =
  VITE_FUNCTIONS_URL || `http://127.0.0.1:${VITE_PORT_FUNCTIONS ?? 5001}/demo-rtno/europe-west1`;
