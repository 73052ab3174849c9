import { describe, expect, test } from "vitest";
import { setupBody, setupIssues, stepOfIssue, type SetupValues } from "./setupForm.ts";

const complete: SetupValues = {
  token: " abc ",
  "organisation.name": "Harbour Works",
  "organisation.currency": "EUR",
  "organisation.timeZone": "Europe/Berlin",
  "organisation.locale": "de-DE",
  "administrator.name": "Ana",
  "administrator.email": " ana@example.org ",
  "administrator.password": "three unrelated words",
  demo: true,
};

test("the body is what the server takes, with stray spaces gone but for the password", () => {
  expect(setupBody({ ...complete, "administrator.password": " spaces count here " })).toEqual({
    token: "abc",
    organisation: { name: "Harbour Works", currency: "EUR", timeZone: "Europe/Berlin", locale: "de-DE" },
    administrator: { name: "Ana", email: "ana@example.org", password: " spaces count here " },
    demo: true,
  });
});

describe("setupIssues", () => {
  test("finds nothing wrong with complete answers", () => {
    expect([0, 1, 2].flatMap((step) => setupIssues(complete, step))).toEqual([]);
  });
  test("names only fields of the step that is asked about", () => {
    const wrong = { ...complete, "organisation.name": "", "administrator.password": "short" };
    expect(setupIssues(wrong, 0).map(({ field, missing }) => [field, missing])).toEqual([["organisation.name", true]]);
    expect(setupIssues(wrong, 1).map(({ field, missing }) => [field, missing])).toEqual([
      ["administrator.password", false],
    ]);
    expect(setupIssues(wrong, 1)[0]?.message).toContain("12 characters");
  });
});

test("a refused field leads back to its step", () => {
  expect(stepOfIssue(["administrator.email"])).toBe(1);
  expect(stepOfIssue(["elsewhere"])).toBeNull();
});
