import { describe, expect, it } from "vitest";
import { records } from "../registry.ts";
import { workItem } from "../planning/workItem.ts";
import { person } from "../people/person.ts";
import { endpoints } from "../endpoints.ts";
import { createSchema, patchSchema, type RecordDeclaration } from "./record.ts";

const all: readonly RecordDeclaration[] = records;
const projectId = "01890000-0000-7000-8000-000000000001";

describe("schemas made from a declaration", () => {
  it("asks create for the required fields alone", () => {
    expect(createSchema(workItem).safeParse({ projectId, name: "Order servers" }).success).toBe(true);
    expect(createSchema(workItem).safeParse({ projectId }).success).toBe(false);
  });

  it("refuses fields that only the server writes, and unknown ones", () => {
    expect(createSchema(workItem).safeParse({ projectId, name: "x", number: 7 }).success).toBe(false);
    expect(patchSchema(workItem).safeParse({ colour: "red" }).success).toBe(false);
  });

  it("takes null only where a field may be empty", () => {
    expect(patchSchema(workItem).safeParse({ deadline: null }).success).toBe(true);
    expect(patchSchema(workItem).safeParse({ name: null }).success).toBe(false);
  });

  it("refuses a date that no calendar has", () => {
    expect(patchSchema(workItem).safeParse({ deadline: "2026-02-30T08:00" }).success).toBe(false);
  });

  it("allows a unit count above one, for roles and materials", () => {
    expect(patchSchema(person).safeParse({ maxUnits: 3 }).success).toBe(true);
  });
});

describe("the registry", () => {
  it("names every record type, its plural and its operations once", () => {
    for (const names of [
      all.map((each) => each.name),
      all.map((each) => each.plural),
      endpoints.map((each) => each.id),
      endpoints.map((each) => `${each.method} ${each.path}`),
    ]) {
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it("points every reference at a declared record type", () => {
    const known = new Set(all.map((each) => each.name));
    const dangling = all.flatMap((each) =>
      Object.entries(each.fields)
        // What hangs on a row of any type names the type in a field beside it.
        .filter(([, field]) => field.to !== null && field.to !== "" && !known.has(field.to))
        .map(([name]) => `${each.name}.${name}`),
    );
    expect(dangling).toEqual([]);
  });

  it("gives every project-scoped record but the project itself a projectId", () => {
    const without = all
      .filter((each) => each.scope === "project" && each.name !== "project" && !("projectId" in each.fields))
      .map((each) => each.name);
    expect(without).toEqual([]);
  });

  it("titles every record type by one of its fields", () => {
    expect(all.filter((each) => !(each.title in each.fields)).map((each) => each.name)).toEqual([]);
  });
});
