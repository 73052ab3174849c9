import { answerLeveling } from "./answerLeveling.ts";
import type { LevelingQuestion } from "./levelingAnswer.ts";

addEventListener("message", ({ data }: MessageEvent<LevelingQuestion>) => {
  answerLeveling(data, { clock: () => performance.now() / 1000, tell: (answer) => postMessage(answer) });
});
