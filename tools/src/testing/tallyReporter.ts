import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { SerializedError } from "vitest";
import { skipped, type Tally } from "./tally.ts";

/**
 * Vitest reporter that counts for the last line of `npm test` and writes the counts to GANTRY_TALLY. A skipped test fails, unless
 * it says why it cannot run here (`context.skip("the corpus is not here")`).
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tally: Tally = { passed: 0, failed: errors.length };
    for (const module of modules) {
      const failedSuites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
      tally.failed += failedSuites + (module.errors().length > 0 ? 1 : 0);
      for (const test of module.children.allTests()) count(tally, test);
    }
    const file = process.env["GANTRY_TALLY"];
    if (file !== undefined) writeFileSync(file, JSON.stringify(tally));
  }
}

function count(tally: Tally, test: TestCase): void {
  const result = test.result();
  if (test.diagnostic()?.flaky)
    console.log(
      `Passed only on its second try, which is a fault to mend: ${test.module.relativeModuleId} > ${test.fullName}`,
    );
  if (result.state === "passed") tally.passed += 1;
  else if (result.state === "failed") tally.failed += 1;
  else {
    const verdict = skipped(
      `${test.module.relativeModuleId} > ${test.fullName}`,
      "note" in result ? result.note : undefined,
    );
    console.log(verdict.words);
    tally.failed += verdict.fails ? 1 : 0;
  }
}
