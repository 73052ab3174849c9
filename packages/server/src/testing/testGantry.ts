import { gantryOn, type GantryOptions, type TestGantry } from "./gantryOn.ts";
import { createTestDatabase } from "./testDatabase.ts";

export { testPassword, type TestGantry, type Visitor } from "./gantryOn.ts";

/** A whole server on a database of its own, listening on a free port. */
export const startTestGantry = async (options: GantryOptions = {}): Promise<TestGantry> =>
  gantryOn(await createTestDatabase(), options);
