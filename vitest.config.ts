import { defineConfig } from "vitest/config";
import { workersInTests } from "./tools/launch/workersInTests.mjs";

// One zone for every run; `npm test` runs the date-sensitive suites once more in a zone with daylight saving.
process.env["TZ"] ??= "UTC";

const browserTests = "**/*.browser.test.{ts,tsx}";
const purePackages = "{engine,records,formats,gantt,cli,testkit,web}";

/** Chromium and whole-product tests take their time on a small machine. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false };

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: [`packages/${purePackages}/src/**/*.test.{ts,tsx}`],
          exclude: [browserTests],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [workersInTests()],
        test: {
          name: "server",
          include: ["packages/server/src/**/*.test.ts"],
          exclude: [browserTests],
          globalSetup: ["packages/server/src/testing/databaseServer.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [workersInTests()],
        test: { name: "tools", include: ["tools/**/*.test.ts", "bench/src/**/*.test.ts"], testTimeout: 60_000 },
      },
      { test: { name: "browser", include: [`packages/${browserTests}`], ...patient } },
      { test: { name: "e2e", include: ["tests/e2e/**/*.e2e.test.ts"], ...patient } },
    ],
  },
});
