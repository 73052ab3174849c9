export { createCallers, type Callers, type Door } from "./actors.ts";
export { createFixture, type Fixture } from "./fixture.ts";
