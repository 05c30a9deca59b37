/// <reference types="vite/client" />

/** The functions' base address, without a slash at the end: of the project that the build is for (web/vite-plugins.ts), or of the local emulators. */
export const functionsUrl: string =
  import.meta.env.VITE_FUNCTIONS_URL ||
  `http://127.0.0.1:${import.meta.env.VITE_PORT_FUNCTIONS ?? 5001}/demo-rtno/europe-west1`;
