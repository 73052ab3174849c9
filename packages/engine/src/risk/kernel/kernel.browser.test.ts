import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generatePlan } from "@gantry/testkit";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runForecast } from "../forecast.ts";
import { confidenceClasses } from "../model/confidence.ts";
import type { ForecastInput } from "../model/forecastInput.ts";
import { loadForecastKernel } from "./forecastKernel.ts";

const bytes = readFileSync(new URL("../../../dist/forecast.wasm", import.meta.url));
const plan = generatePlan({ activities: 200, links: 400, seed: 3 });
const input: ForecastInput = {
  plan,
  estimates: plan.activities.map(({ id }) => ({ activityId: id, unit: "ratio", duration: confidenceClasses.low })),
};

let browser: Browser;
let engine = "";

beforeAll(async () => {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const entry = fileURLToPath(new URL("../../index.ts", import.meta.url));
  const made = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", globalName: "engine" });
  engine = made.outputFiles[0]?.text ?? "";
});
afterAll(() => browser.close());

/** The finishes of a run in the browser, by the kernel or, without its bytes, by the plain implementation. */
async function inBrowser(kernelBytes: number[] | null, iterations: number): Promise<number[]> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: engine });
  const finishes = await page.evaluate(
    ([sent, wasm, count]) => {
      const { engine: own } = window as unknown as {
        engine: { runForecast: typeof runForecast; loadForecastKernel: typeof loadForecastKernel };
      };
      const kernel = wasm ? own.loadForecastKernel(new Uint8Array(wasm)) : null;
      return [...own.runForecast(sent, { kernel, iterations: count, seed: 17 }).samples.finish];
    },
    [input, kernelBytes, iterations] as const,
  );
  await page.close();
  return finishes;
}

describe("a forecast in the browser", () => {
  it("gives the bits it gives in Node, by the kernel and without (MC-2)", async () => {
    const kernel = loadForecastKernel(bytes);
    const ours = (iterations: number, own: typeof kernel | null) => [
      ...runForecast(input, { kernel: own, iterations, seed: 17 }).samples.finish,
    ];
    expect(await inBrowser([...bytes], 2048)).toEqual(ours(2048, kernel));
    expect(await inBrowser(null, 64)).toEqual(ours(64, null));
  });
});
