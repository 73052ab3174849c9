import { at } from "@gantry/testkit";
import { expect, it } from "vitest";
import type { Resource } from "./plan.ts";
import { unitsAvailable } from "./unitsAvailable.ts";

it("says how many units there are at an instant, changing over time (RES-4)", () => {
  const crew: Resource = {
    id: "crew",
    name: "Crew",
    kind: "work",
    calendarId: null,
    maxUnits: 3,
    availability: [
      { from: null, to: at("2026-03-01"), units: 0 },
      { from: at("2026-04-01"), to: at("2026-05-01"), units: 5 },
    ],
  };
  expect(unitsAvailable(crew, at("2026-02-28 23:59"))).toBe(0);
  expect(unitsAvailable(crew, at("2026-03-01"))).toBe(3);
  expect(unitsAvailable(crew, at("2026-04-01"))).toBe(5);
  expect(unitsAvailable(crew, at("2026-05-01"))).toBe(3);
});
