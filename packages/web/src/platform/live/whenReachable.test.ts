import { ApiProblem } from "@gantry/records";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { liveState } from "./live.ts";
import { whenReachable } from "./whenReachable.ts";

const problem = (status: number, code: string) =>
  new ApiProblem({ type: "about:blank", title: code, status, code, detail: code });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", vi.fn());
  vi.stubGlobal("removeEventListener", vi.fn());
  liveState.set("connecting");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what the server did not hear is asked again, once the live stream is back or some seconds are over", async () => {
  const ask = vi.fn<() => Promise<string>>().mockRejectedValueOnce(problem(0, "network.unreachable"));
  ask.mockRejectedValueOnce(problem(0, "network.unreachable")).mockResolvedValueOnce("written");
  const written = whenReachable(ask);
  await vi.advanceTimersByTimeAsync(100);
  expect(ask).toHaveBeenCalledTimes(1);
  liveState.set("live");
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await written).toBe("written");
});

test("a refusal is an answer", async () => {
  const ask = vi.fn<() => Promise<string>>().mockRejectedValue(problem(409, "row.changed"));
  await expect(whenReachable(ask)).rejects.toThrow("row.changed");
  expect(ask).toHaveBeenCalledTimes(1);
});
