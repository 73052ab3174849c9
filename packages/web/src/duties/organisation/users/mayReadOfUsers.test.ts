import { organisationRoles } from "@gantry/records";
import { expect, test } from "vitest";
import { mayReadOfUsers } from "./mayReadOfUsers.ts";

const shown = (role: keyof typeof organisationRoles) =>
  ["name", "email", "role", "active", "lastSeenAt"].filter((field) => mayReadOfUsers(organisationRoles[role], field));

test("nothing is said of accounts that the reader may not know", () => {
  expect(shown("guest")).toEqual(["name"]);
  expect(shown("viewer")).toEqual(["name", "role", "active"]);
  expect(shown("administrator")).toEqual(["name", "email", "role", "active", "lastSeenAt"]);
});
