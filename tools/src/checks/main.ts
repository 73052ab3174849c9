import { checks } from "./checks.ts";

/** Runs the house checks, or those whose names contain one of the words given. */
export async function main(words: readonly string[]): Promise<number> {
  const wanted = checks.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  let failed = 0;
  for (const { name, run } of wanted) {
    const problems = await run(process.cwd());
    console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${name}`);
    for (const problem of problems) console.log(`       ${problem}`);
    failed += problems.length === 0 ? 0 : 1;
  }
  console.log(`${wanted.length - failed} passed, ${failed} failed`);
  return failed === 0 && wanted.length > 0 ? 0 : 1;
}
