import { loadForecastKernel, type ForecastKernel } from "@gantry/engine";
import kernelAddress from "@gantry/engine/forecast.wasm?url";
import { answerForecast } from "./answerForecast.ts";
import type { ForecastQuestion } from "./forecastAnswer.ts";

const loading = loadKernel();

/** Without the kernel the plain way gives the same, only slower. */
async function loadKernel(): Promise<ForecastKernel | null> {
  try {
    const answer = await fetch(kernelAddress);
    return answer.ok ? loadForecastKernel(new Uint8Array(await answer.arrayBuffer())) : null;
  } catch {
    return null;
  }
}

addEventListener("message", async ({ data }: MessageEvent<ForecastQuestion>) => {
  postMessage(answerForecast(data, await loading));
});
