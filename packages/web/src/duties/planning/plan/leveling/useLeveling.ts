import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanStore } from "../sync/planStore.ts";
import type { LevelingAnswer } from "./levelingAnswer.ts";

export type LevelingStatus =
  | { kind: "idle" }
  | { kind: "running" }
  /** `stopped`: by whoever waited, with what had been found by then. */
  | { kind: "over"; stopped: boolean }
  /** The plan is another than the one that was leveled. */
  | { kind: "stale" }
  | { kind: "failed"; reason: string };

export interface LevelingSearch<Question> {
  status: LevelingStatus;
  /** The best so far; null before the first. */
  answer: LevelingAnswer | null;
  start: (question: Question) => void;
  stop: () => void;
}

/**
 * A search in a worker of its own: ended by stopping the worker, since it hears nothing while it computes. What is found holds for the plans
 * as they are: where one of them changes, it is gone.
 */
export function useLeveling<Question>(
  stores: readonly PlanStore[],
  beginWorker: () => Worker,
): LevelingSearch<Question> {
  const [status, setStatus] = useState<LevelingStatus>({ kind: "idle" });
  const [answer, setAnswer] = useState<LevelingAnswer | null>(null);
  const worker = useRef<Worker | null>(null);
  const end = useCallback((next: LevelingStatus) => {
    worker.current?.terminate();
    worker.current = null;
    setStatus(next);
  }, []);
  const start = useCallback(
    (question: Question) => {
      worker.current?.terminate();
      const started = beginWorker();
      worker.current = started;
      setAnswer(null);
      setStatus({ kind: "running" });
      started.addEventListener("message", ({ data }: MessageEvent<LevelingAnswer>) => {
        setAnswer(data);
        if (data.isOver) end({ kind: "over", stopped: false });
      });
      started.addEventListener("error", ({ message }) => end({ kind: "failed", reason: message }));
      started.postMessage(question);
    },
    [beginWorker, end],
  );
  useEffect(() => {
    const stops = stores.map((store) =>
      store.subscribe(({ kind }) => {
        if (kind !== "rows") return;
        setAnswer(null);
        setStatus((now) => (now.kind === "idle" ? now : { kind: "stale" }));
        worker.current?.terminate();
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [stores]);
  useEffect(() => () => worker.current?.terminate(), []);
  return { status, answer, start, stop: () => end({ kind: "over", stopped: true }) };
}
