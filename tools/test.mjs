import { ensureChromium } from "./launch/chromium.mjs";
import { ensureInstalled } from "./launch/ensureInstalled.mjs";
import { ensureForecastKernel } from "./launch/forecastKernel.mjs";
import { runVitest } from "./launch/runVitest.mjs";
import { ensureWebBuilt } from "./launch/webBuild.mjs";

/** Code that reckons with dates is run once more where clocks change. */
const dateSensitive = ["packages/engine", "packages/records", "packages/formats", "packages/gantt", "packages/web"];

const filters = process.argv.slice(2);
const tallies = [];
try {
  await ensureInstalled();
  const chromium = ensureChromium();
  await ensureForecastKernel();
  await ensureWebBuilt();
  tallies.push(await runVitest(filters, { TZ: "UTC", CHROMIUM: chromium }));
  if (filters.length === 0) {
    console.log("Once more in a time zone with daylight saving: America/New_York");
    tallies.push(await runVitest(["--project=unit", ...dateSensitive], { TZ: "America/New_York" }));
  }
} catch (error) {
  console.error(error.message);
  tallies.push({ passed: 0, failed: 1 });
}
const sum = (count) => tallies.reduce((total, tally) => total + tally[count], 0);
process.exitCode = sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
