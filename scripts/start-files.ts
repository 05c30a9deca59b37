import { SetupError } from './fail.ts';

/** Vite's manifest of a build, by source file. */
export type Manifest = Readonly<Record<string, { file: string; css?: string[]; imports?: string[] }>>;

/**
 * The modules that load by themselves until each part of the web can be used: until a user can sign in, and until an operator can answer in an open chat.
 * They include the texts of one language, the one with longer texts. A browser story checks that a browser requests exactly these files.
 */
export const STARTS = {
  widget: ['widget/index.html'],
  signIn: [
    'dashboard/index.html',
    'src/dashboard/app/words.ru.ts',
    'src/dashboard/guest/guest.tsx',
    'src/dashboard/guest/words.ru.ts',
  ],
  dashboard: [
    'dashboard/index.html',
    'src/dashboard/app/words.ru.ts',
    'src/dashboard/database/firestore-staff.tsx',
    'src/dashboard/work/words.ru.ts',
    'src/dashboard/chat/chat-panel.tsx',
    'src/dashboard/chat/conversation.tsx',
  ],
} as const satisfies Record<string, readonly string[]>;

/** The scripts and style sheets that modules load, and those of everything that they import. */
export function filesOf(manifest: Manifest, modules: readonly string[]): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const follow = (module: string) => {
    const built = manifest[module];
    if (built === undefined) throw new SetupError(`The build has no ${module}.`);
    if (seen.has(module)) return;
    seen.add(module);
    for (const file of [built.file, ...(built.css ?? [])]) files.add(file);
    for (const next of built.imports ?? []) follow(next);
  };
  for (const module of modules) follow(module);
  return [...files];
}
