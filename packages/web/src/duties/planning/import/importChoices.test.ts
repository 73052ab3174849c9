import { expect, test } from "vitest";
import { acceptBody, firstChoices, missingFields, type ImportDocument } from "./importChoices.ts";

const counts = { workItems: 3, dependencies: 2, calendars: 1, people: 0, assignments: 0 };
const plain: ImportDocument = {
  index: 0,
  title: "Roll-out",
  counts,
  start: null,
  finish: null,
  suggestedKey: "RO",
  matches: null,
  report: [],
  findings: [],
};
const projectId = "018f0000-0000-7000-8000-000000000001";
const known: ImportDocument = {
  ...plain,
  index: 1,
  matches: { projectId, name: "Roll-out", created: 0, updated: 1, removed: 0, unchanged: 2 },
};

test("a plan known from before updates its project, another becomes a new one", () => {
  const choices = firstChoices([plain, known]);
  expect(acceptBody([plain, known], choices)).toEqual({
    documents: [
      { index: 0, into: { kind: "new", key: "RO", name: "Roll-out" } },
      { index: 1, into: { kind: "update", projectId } },
    ],
  });
});

test("documents that are skipped are not sent", () => {
  const choices = { 0: { into: "skip", key: "RO", name: "Roll-out" } as const };
  expect(acceptBody([plain], choices).documents).toEqual([]);
});

test("keys are sent in capitals and without stray spaces", () => {
  const choices = { 0: { into: "new", key: " ro ", name: " Roll-out " } as const };
  expect(acceptBody([plain], choices).documents).toEqual([
    { index: 0, into: { kind: "new", key: "RO", name: "Roll-out" } },
  ]);
});

test("a new project needs a key and a name", () => {
  expect(missingFields({ 0: { into: "new", key: " ", name: "" }, 1: { into: "update", key: "", name: "" } })).toEqual([
    { index: 0, field: "key" },
    { index: 0, field: "name" },
  ]);
});
