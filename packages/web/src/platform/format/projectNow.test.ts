import { textFromInstant } from "@gantry/records";
import { expect, test } from "vitest";
import { projectNow } from "./projectNow.ts";

test("project time is what the wall clock of the organisation shows", () => {
  const moment = new Date("2026-05-12T22:30:00Z");
  expect(textFromInstant(projectNow("UTC", moment))).toBe("2026-05-12T22:30");
  expect(textFromInstant(projectNow("Europe/Berlin", moment))).toBe("2026-05-13T00:30");
  expect(textFromInstant(projectNow("America/New_York", moment))).toBe("2026-05-12T18:30");
});
