import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type ForecastKernel, loadForecastKernel } from "@gantry/engine";

/** The kernel as it was built; the launcher has seen to that before this runs. */
export function forecastKernel(): ForecastKernel {
  const file = createRequire(import.meta.url).resolve("@gantry/engine/forecast.wasm");
  return loadForecastKernel(readFileSync(file));
}
