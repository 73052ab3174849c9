import { approval, transitionRule } from "@gantry/records";
import { expect, test } from "vitest";
import { namedChoices, namedLabel } from "./namedText.ts";

const { recordType, toState } = transitionRule.fields;

test("a record type is picked among those that have what is asked for, by its words", () => {
  const choices = namedChoices(recordType.names!, {}, "de");
  expect(choices).toContainEqual({ value: "risk", label: "Risiken" });
  expect(choices.some(({ value }) => value === "tag")).toBe(false);
  expect(choices.map(({ label }) => label)).toEqual(
    choices.map(({ label }) => label).toSorted((a, b) => a.localeCompare(b, "de")),
  );
});

test("a state is one of the record type that the row names, and told in its words", () => {
  expect(namedChoices(toState.names!, { recordType: "decision" }, "en")).toContainEqual({
    value: "decided",
    label: "Decided",
  });
  expect(namedChoices(toState.names!, {}, "en")).toEqual([]);
  expect(namedLabel(approval.fields.toState.names!, "dropped", { subjectRecord: "decision" }, "de")).toBe("Verworfen");
  expect(namedLabel(approval.fields.toState.names!, "dropped", {}, "de")).toBe("Dropped");
  expect(namedLabel(approval.fields.subjectRecord.names!, "decision", {}, "en")).toBe("Decisions");
});
