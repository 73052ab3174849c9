import type { AcrossQuestion } from "./acrossQuestion.ts";
import { answerAcross } from "./answerAcross.ts";

addEventListener("message", ({ data }: MessageEvent<AcrossQuestion>) => {
  answerAcross(data, { clock: () => performance.now() / 1000, tell: (answer) => postMessage(answer) });
});
