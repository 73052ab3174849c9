import { defineConfig } from "vitest/config";
import { ensureForecastKernel } from "./tools/launch/forecastKernel.mjs";
import { workersInTests } from "./tools/launch/workersInTests.mjs";

// One zone for every run; `npm test` runs the date-sensitive suites once more in a zone with daylight saving.
process.env["TZ"] ??= "UTC";

await ensureForecastKernel();

const browserTests = "**/*.browser.test.{ts,tsx}";
const purePackages = "{engine,records,formats,gantt,cli,testkit,web}";

/** What runs in real processes may lose a race once on a busy CI machine; the tally names each test that needed its second try. */
const real = { retry: process.env["CI"] === undefined ? 0 : 1 };

/** Chromium and whole-product tests take their time on a small machine. */
const patient = { ...real, testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 1 };

/** One kind after the other: tests that watch the clock must not wait for the processor. */
const turn = (groupOrder: number) => ({ sequence: { groupOrder } });

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          ...turn(1),
          include: [`packages/${purePackages}/src/**/*.test.{ts,tsx}`],
          exclude: [browserTests],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [workersInTests()],
        test: {
          name: "server",
          ...turn(3),
          ...real,
          include: ["packages/server/src/**/*.test.ts"],
          exclude: [browserTests],
          globalSetup: ["packages/server/src/testing/databaseServer.ts"],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [workersInTests()],
        test: {
          name: "tools",
          ...turn(2),
          ...real,
          include: ["tools/**/*.test.ts", "bench/src/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      { test: { name: "browser", ...turn(4), include: [`packages/${browserTests}`], ...patient } },
      { test: { name: "e2e", ...turn(5), include: ["tests/e2e/**/*.e2e.test.ts"], ...patient } },
    ],
  },
});
