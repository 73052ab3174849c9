import { expect, test } from "vitest";
import { raciFindings, type Deliverable, type RaciCell } from "./raciFindings.ts";

const design: Deliverable = { workItemId: "design", name: "Design approved", open: true };
const cell = (workItemId: string, personId: string, letter: RaciCell["letter"]): RaciCell => ({
  workItemId,
  personId,
  letter,
});
const codes = (deliverables: Deliverable[], cells: RaciCell[]) =>
  raciFindings(deliverables, cells).map(({ code, personIds }) => [code, ...personIds]);

test("RACI-1 exactly one answers for each deliverable", () => {
  const done = cell("design", "mei", "R");
  expect(codes([design], [done, cell("design", "ana", "A")])).toEqual([]);
  expect(codes([design], [done])).toEqual([["raci.nobodyAccountable"]]);
  expect(codes([design], [done, cell("design", "ana", "A"), cell("design", "lena", "A")])).toEqual([
    ["raci.severalAccountable", "ana", "lena"],
  ]);
});

test("RACI-2 somebody does each deliverable, and may be the one who answers for it", () => {
  expect(codes([design], [cell("design", "ana", "A"), cell("design", "sam", "I")])).toEqual([
    ["raci.nobodyResponsible"],
  ]);
  expect(codes([design], [cell("design", "ana", "A"), cell("design", "ana", "R")])).toEqual([]);
});

test("RACI-3 who answers for eight open deliverables answers for too many", () => {
  const many = Array.from({ length: 8 }, (_, index): Deliverable => ({ ...design, workItemId: `d${index}` }));
  const cells = many.flatMap(({ workItemId }) => [cell(workItemId, "ana", "A"), cell(workItemId, "mei", "R")]);
  expect(raciFindings(many, cells)).toEqual([
    { code: "raci.overloaded", workItemId: null, personIds: ["ana"], count: 8 },
  ]);
  expect(codes(many.slice(1), cells)).toEqual([]);
  expect(codes([{ ...design, workItemId: "d0", open: false }, ...many.slice(1)], cells)).toEqual([]);
});

test("RACI-4 what is done is not asked about", () => {
  expect(codes([{ ...design, open: false }], [])).toEqual([]);
});
