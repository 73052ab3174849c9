import { expect, test } from "vitest";
import { placeOf } from "./placeOf.ts";

test.each([
  [{ record: "project", id: "p", projectId: "p" }, "/projects/p"],
  [{ record: "workItem", id: "w", projectId: "p" }, "/projects/p/plan?row=w"],
  [{ record: "person", id: "a", projectId: null }, "/people?person=a"],
  [{ record: "gate", id: "g", projectId: "p" }, "/projects/p/gates/g"],
  [{ record: "risk", id: "r", projectId: "p" }, "/projects/p/r/risks?row=r"],
  [{ record: "comment", id: "c", projectId: "p", subject: { record: "risk", id: "r" } }, "/projects/p/r/risks?row=r"],
  [{ record: "comment", id: "c", projectId: "p", subject: { record: "project", id: "p" } }, "/projects/p"],
  [{ record: "unheardOf", id: "x", projectId: null }, "/projects"],
])("%j is at %s", (row, place) => expect(placeOf(row)).toBe(place));
