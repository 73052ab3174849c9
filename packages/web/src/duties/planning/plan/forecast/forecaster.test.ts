import { expect, test, vi } from "vitest";
import type { ForecastQuestion } from "./forecastAnswer.ts";
import { Forecaster } from "./forecaster.ts";

function forecasterWith() {
  const worker = Object.assign(new EventTarget(), { postMessage: vi.fn(), terminate: vi.fn() }) as unknown as Worker;
  const heard = { answered: vi.fn(), failed: vi.fn() };
  const forecaster = new Forecaster(worker, heard);
  const question = (name: string) => () => ({ name }) as unknown as ForecastQuestion;
  const answer = () => worker.dispatchEvent(new MessageEvent("message", { data: {} }));
  return { forecaster, worker, heard, question, answer };
}

test("while one question is being answered only the latest of the others waits", () => {
  const { forecaster, worker, heard, question, answer } = forecasterWith();
  for (const name of ["first", "second", "third"]) forecaster.ask(question(name));
  expect(worker.postMessage).toHaveBeenCalledTimes(1);
  answer();
  expect(vi.mocked(worker.postMessage).mock.calls).toEqual([[{ name: "first" }], [{ name: "third" }]]);
  answer();
  forecaster.ask(question("fourth"));
  expect(worker.postMessage).toHaveBeenCalledTimes(3);
  expect(heard.answered).toHaveBeenCalledTimes(2);
});

test("a failure is told, and the next question asked", () => {
  const { forecaster, worker, heard, question } = forecasterWith();
  forecaster.ask(question("first"));
  forecaster.ask(question("second"));
  worker.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  expect(heard.failed).toHaveBeenCalledWith("out of memory");
  expect(worker.postMessage).toHaveBeenLastCalledWith({ name: "second" });
});

test("nothing is asked after it was closed", () => {
  const { forecaster, worker, question, answer } = forecasterWith();
  forecaster.ask(question("first"));
  forecaster.ask(question("second"));
  forecaster.close();
  answer();
  expect(worker.postMessage).toHaveBeenCalledTimes(1);
  expect(worker.terminate).toHaveBeenCalled();
});
