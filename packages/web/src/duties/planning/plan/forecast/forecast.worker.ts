import { loadForecastKernel, type ForecastKernel } from "@gantry/engine";
import kernelAddress from "@gantry/engine/forecast.wasm?url";
import { answerParts, firstP80 } from "./answerForecast.ts";
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
/** What was asked meanwhile comes in, and makes the rest of the question before it void. */
const askedMeanwhile = (within = 0) => new Promise((resolve) => setTimeout(resolve, within));
/** What is dragged is told of in whole once it rests for so long. */
const WHOLE_AFTER_MS = 80;
const LISTEN_AFTER_MS = 20;

const say = (said: ForecastSaid) => postMessage(said);

addEventListener("message", async ({ data: question }: MessageEvent<ForecastQuestion>) => {
  const mine = ++latest;
  const ready = await loading;
  say({ kind: "first", p80: firstP80(question, ready) });
  await askedMeanwhile(question.thorough ? 0 : WHOLE_AFTER_MS);
  if (mine !== latest) return;
  const parts = answerParts(question, ready);
  let listened = performance.now();
  let step = parts.next();
  while (!step.done) {
    if (performance.now() - listened > LISTEN_AFTER_MS) {
      await askedMeanwhile();
      if (mine !== latest) return;
      listened = performance.now();
    }
    step = parts.next();
  }
  say({ kind: "whole", answer: step.value });
});
