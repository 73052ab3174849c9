import { loadForecastKernel, type ForecastKernel } from "@gantry/engine";
import kernelAddress from "@gantry/engine/forecast.wasm?url";
import { answerForecast, firstP80 } from "./answerForecast.ts";
import type { ForecastQuestion, ForecastSaid } from "./forecastAnswer.ts";

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

let latest = 0;
const say = (said: ForecastSaid) => postMessage(said);

addEventListener("message", async ({ data: question }: MessageEvent<ForecastQuestion>) => {
  const mine = ++latest;
  const ready = await loading;
  if (question.thorough) {
    say({ kind: "first", p80: firstP80(question, ready) });
    // What was asked meanwhile comes in now, and makes the rest of this one void.
    await new Promise((resolve) => setTimeout(resolve));
    if (mine !== latest) return;
  }
  say({ kind: "whole", answer: answerForecast(question, ready) });
});
