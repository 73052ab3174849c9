import { api, endpoints } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorNames, createCallers, sides, type Callers } from "./testing/matrix/actors.ts";
import { createFixture } from "./testing/matrix/fixture.ts";
import { probeOf } from "./testing/matrix/probes.ts";
import { violations, type Attempt } from "./testing/matrix/violations.ts";
import { differences, hashOf, stateOf, type State } from "./testing/state/stateOf.ts";
import { startTestGantry, type TestGantry } from "./testing/testGantry.ts";

let gantry: TestGantry;
let callers: Callers;
let state: State;
const refused: Attempt[] = [];

// Everything that the matrix says is refused, to everybody it is refused to, on both sides.
beforeAll(async () => {
  gantry = await startTestGantry();
  callers = await createCallers(gantry);
  const fixture = await createFixture(callers);
  for (const endpoint of endpoints.filter(({ id }) => id !== api.live.events.id))
    for (const side of sides) {
      const { expected, spares, knock } = probeOf(endpoint);
      const actors = actorNames.filter((actor) => !spares?.includes(actor) && expected(actor, side) !== "passed");
      if (actors.length === 0) continue;
      // Nothing happens to it, so all of them may try the same row.
      const request = await knock(fixture, side, "public");
      refused.push(...actors.map((actor) => ({ endpoint, actor, side, request })));
    }
  state = await stateOf(gantry);
}, 600_000);
afterAll(() => gantry.close());

test.each(actorNames)(
  "what is refused to the %s is refused, and leaves nothing behind",
  async (actor) => {
    const own = refused.filter((attempt) => attempt.actor === actor);
    const found: string[] = [];
    for (const attempt of own)
      found.push(...(await violations(attempt, { url: gantry.url, cookie: callers[actor].cookie() })));
    expect(found).toEqual([]);
    // An administrator is refused what belongs to nobody, such as another's session.
    expect(own.length).toBeGreaterThan(actor === "administrator" ? 5 : 100);
    const now = await stateOf(gantry);
    expect(differences(state, now)).toEqual([]);
    expect(hashOf(now)).toBe(hashOf(state));
  },
  60_000,
);

test("an effect would be found, and told by its table", async () => {
  await callers.manager.call(api.person.create, { body: { name: "Somebody" } });
  const now = await stateOf(gantry);
  expect(hashOf(now)).not.toBe(hashOf(state));
  const tables = differences(state, now).map((each) => each.split(" ")[0]);
  expect(tables).toEqual(expect.arrayContaining(["people", "changes", "change_seals", "search_entries"]));
});
