import { api } from "@gantry/records";
import type * as z from "zod";

/** What set-up asks for, by the paths the server names in its answers. */
export interface SetupValues {
  token: string;
  "organisation.name": string;
  "organisation.currency": string;
  "organisation.timeZone": string;
  "organisation.locale": string;
  "administrator.name": string;
  "administrator.email": string;
  "administrator.password": string;
  demo: boolean;
}

export type SetupField = keyof SetupValues;
export type SetupBody = z.input<typeof api.account.setup.body>;

/** Fields of each step, in the order they are asked. */
export const setupSteps: readonly (readonly SetupField[])[] = [
  ["token", "organisation.name", "organisation.currency", "organisation.timeZone", "organisation.locale"],
  ["administrator.name", "administrator.email", "administrator.password"],
  ["demo"],
];

export function setupBody(values: SetupValues): SetupBody {
  return {
    token: values.token.trim(),
    organisation: {
      name: values["organisation.name"].trim(),
      currency: values["organisation.currency"],
      timeZone: values["organisation.timeZone"],
      locale: values["organisation.locale"],
    },
    administrator: {
      name: values["administrator.name"].trim(),
      email: values["administrator.email"].trim(),
      password: values["administrator.password"],
    },
    demo: values.demo,
  };
}

/** What is wrong with the fields of a step, by the same rules as the server's. */
export function setupIssues(
  values: SetupValues,
  step: number,
): { field: SetupField; message: string; missing: boolean }[] {
  const asked = setupSteps[step] ?? [];
  const checked = api.account.setup.body.safeParse(setupBody(values));
  if (checked.success) return [];
  return checked.error.issues.flatMap(({ path, message }) => {
    const field = path.join(".") as SetupField;
    return asked.includes(field) ? [{ field, message, missing: values[field] === "" }] : [];
  });
}

/** The first step that holds a field the server refused; null when it named none of them. */
export function stepOfIssue(fields: readonly string[]): number | null {
  const step = setupSteps.findIndex((asked) => asked.some((field) => fields.includes(field)));
  return step === -1 ? null : step;
}
