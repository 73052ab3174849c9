import { expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import { barDates } from "./barDates.ts";

test("what is done is not drawn as critical, for it can no longer hold anything up", () => {
  const { store } = openSample({ items: [{ id: "build", duration: 960 }] });
  const drawn = (percent: number) => barDates(store.model.item("build"), store.scheduler.dates.get("build"), percent);
  expect(drawn(0.5).critical).toBe(true);
  expect(drawn(1).critical).toBe(false);
});
