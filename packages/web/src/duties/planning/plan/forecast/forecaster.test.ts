import { expect, test, vi } from "vitest";
import type { ForecastQuestion } from "./forecastAnswer.ts";
import { Forecaster } from "./forecaster.ts";

function forecasterWith() {
  const worker = Object.assign(new EventTarget(), { postMessage: vi.fn(), terminate: vi.fn() }) as unknown as Worker;
  const heard = { first: vi.fn(), answered: vi.fn(), failed: vi.fn() };
  const forecaster = new Forecaster(worker, heard);
  const question = (name: string) => () => ({ name }) as unknown as ForecastQuestion;
  const say = (data: object) => worker.dispatchEvent(new MessageEvent("message", { data }));
  const answer = () => say({ kind: "whole", answer: {} });
  const first = (p80: number) => say({ kind: "first", p80 });
  return { forecaster, worker, heard, question, answer, first };
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

test("the first word on a question is told at once, and enough for the next one to be asked", () => {
  const { forecaster, worker, heard, question, first } = forecasterWith();
  forecaster.ask(question("first"));
  first(7);
  expect(heard.first).toHaveBeenCalledWith(7);
  expect(worker.postMessage).toHaveBeenCalledTimes(1);
  forecaster.ask(question("second"));
  expect(worker.postMessage).toHaveBeenLastCalledWith({ name: "second" });
  forecaster.ask(question("third"));
  expect(worker.postMessage).toHaveBeenCalledTimes(2);
  first(8);
  expect(worker.postMessage).toHaveBeenLastCalledWith({ name: "third" });
  expect(heard.answered).not.toHaveBeenCalled();
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
