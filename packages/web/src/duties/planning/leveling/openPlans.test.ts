import { expect, test } from "vitest";
import type { OpenPlan } from "../plan/loading/openPlanStore.ts";
import { openSample } from "../plan/testing/openSample.ts";
import { OpenPlans } from "./openPlans.ts";

/** Plans that come, fail and are left when the test says so. */
function doors() {
  const asked: { id: string; signal: AbortSignal; onGone: () => void; come: () => void; fail: () => void }[] = [];
  const left: string[] = [];
  const plans = new OpenPlans(
    (id, { signal, onGone }) =>
      new Promise<OpenPlan>((come, fail) => {
        const { store } = openSample({ items: [] });
        const plan = { store, leave: () => left.push(id) };
        asked.push({ id, signal, onGone, come: () => come(plan), fail: () => fail(new Error("away")) });
      }),
  );
  const states = () => [...plans.states.get()].map(([id, { status }]) => `${id} ${status}`);
  const turn = async () => {
    for (let round = 0; round < 4; round++) await Promise.resolve();
  };
  const last = () => asked.at(-1) as (typeof asked)[number];
  return { plans, asked, left, states, turn, last };
}

test("plans come one after the other; one that fails holds nobody up and is loaded again when asked", async () => {
  const { plans, states, turn, last } = doors();
  plans.want(["a", "b", "c"]);
  expect(states()).toEqual(["a loading", "b waiting", "c waiting"]);
  last().come();
  await turn();
  expect(states()).toEqual(["a ready", "b loading", "c waiting"]);
  last().fail();
  await turn();
  expect(states()).toEqual(["a ready", "b failed", "c loading"]);
  last().come();
  await turn();
  plans.retry("b");
  expect(states()).toEqual(["a ready", "b loading", "c ready"]);
  last().come();
  await turn();
  expect(states()).toEqual(["a ready", "b ready", "c ready"]);
});

test("a plan that is no longer wanted is left, also when it is still on its way", async () => {
  const { plans, asked, left, states, turn, last } = doors();
  plans.want(["a", "b"]);
  last().come();
  await turn();
  const [, late] = asked;
  plans.want(["a", "c"]);
  expect(late?.signal.aborted).toBe(true);
  late?.come();
  await turn();
  expect(left).toEqual(["b"]);
  expect(states()).toEqual(["a ready", "c loading"]);
  plans.want([]);
  expect(left).toEqual(["b", "a"]);
});

test("a plan that goes to the trash is told, and one that has to be loaded anew is", async () => {
  const { plans, asked, states, turn, last } = doors();
  plans.want(["a", "b"]);
  last().come();
  await turn();
  asked[0]?.onGone();
  expect(states()).toEqual(["a gone", "b loading"]);
  last().come();
  await turn();
  const b = plans.states.get().get("b");
  if (b?.status === "ready") b.store.stale();
  expect(states()).toEqual(["a gone", "b loading"]);
});
