import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QueryAgreement } from "../../../testing/queries/agreement.ts";
import { queryArbitrary } from "../../../testing/queries/queryArbitrary.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/testDatabase.ts";
import { worldArbitrary } from "../../../testing/queries/world.ts";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.connection);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe("database and memory find the same rows in the same order", () => {
  test.each([1, 2, 3, 4])("in world %i, for whatever is asked", async (seed) => {
    const [world] = fc.sample(worldArbitrary(12), { seed, numRuns: 1 });
    if (!world) throw new Error("No world was made.");
    const agreement = await QueryAgreement.open(client, world);
    let understood = 0;
    const record = fc.constantFrom(...world.declarations.map(({ name }) => name));
    await fc.assert(
      fc.asyncProperty(
        record.chain((name) => fc.tuple(fc.constant(name), queryArbitrary(world.declarations, name))),
        async ([name, text]) => {
          const answers = await agreement.ask(name, text);
          if (!answers) return;
          understood++;
          expect(answers.database).toEqual(answers.memory);
        },
      ),
      { numRuns: 150, seed },
    );
    expect(understood).toBeGreaterThan(50);
  });
});
