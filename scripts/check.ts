import { CHECKS } from './checks.ts';
import { main } from './fail.ts';
import { runTool } from './tool.ts';

/** `npm run check`: runs format, lint and types in parallel, and prints only what is wrong. */
await main(async () => {
  const answers = await Promise.all(
    CHECKS.map(async (check) => ({ check, ...(await runTool(check.command, check.args)) })),
  );
  for (const { check, code, output } of answers.filter(({ code }) => code !== 0)) {
    console.log(`${check.name}:\n${output}`);
    process.exitCode = code;
  }
});
