import type { OrganisationAudit } from "@gantry/server";
import { expect, test } from "vitest";
import { auditText } from "./auditText.ts";

const whole: OrganisationAudit = {
  orgId: "o",
  name: "Example",
  checked: 3000,
  unsealed: 0,
  head: { position: 3000, hash: "ab12" },
  problemCount: 0,
  problems: [],
  milliseconds: 1500,
};

test("tells how much was compared, how fast, and where the log ends", () => {
  expect(auditText([whole])).toBe(
    "Example: 3000 entries in 1.5 s (2000 a second)\nThe change log is whole.\nIt ends at position 3000, seal ab12",
  );
});

test("tells each place that differs, and how many more there are", () => {
  const problem = {
    kind: "gap",
    position: 7,
    record: null,
    recordId: null,
    at: null,
    message: "Position 7 is missing.",
  };
  const text = auditText([{ ...whole, unsealed: 2, problemCount: 3, problems: [problem as never] }]);
  expect(text).toContain("2 written just now and not yet sealed");
  expect(text).toContain("THE CHANGE LOG IS NOT WHAT WAS SEALED: 3 places\n- Position 7 is missing.\n… and 2 more");
});
