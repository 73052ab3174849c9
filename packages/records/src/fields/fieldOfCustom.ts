import * as z from "zod";
import {
  choice,
  day,
  flag,
  integer,
  longText,
  number,
  ratio,
  reference,
  text,
  textList,
  type Field,
} from "../kernel/field.ts";
import type { Label } from "../kernel/label.ts";
import type { Values } from "../kernel/record.ts";
import type { customField } from "./customField.ts";

export type CustomDefinition = Pick<
  Values<typeof customField>,
  "key" | "name" | "nameDe" | "kind" | "choices" | "required" | "least" | "most"
>;

/** A custom field as forms, grids, queries and validation know fields: all of them may be empty, so that rows of before stay valid. */
export function fieldOfCustom(definition: CustomDefinition): Field {
  const { name, nameDe, kind, choices, least, most } = definition;
  const label: Label = [name, nameDe ?? name];
  const shared = { nullable: true as const, label };
  const bounds = { ...(least === null ? {} : { min: least }), ...(most === null ? {} : { max: most }) };
  const values = choices as [string, ...string[]];
  switch (kind) {
    case "text":
      return text({ ...shared, max: 1000 });
    case "longText":
      return longText(shared);
    case "number":
      return number({ ...shared, ...bounds });
    case "integer":
      return integer({ ...shared, ...bounds });
    case "ratio":
      return ratio({ ...shared, ...(most === null ? {} : { max: most }) });
    case "flag":
      return flag(shared);
    case "day":
      return day(shared);
    case "choice": {
      const labels = Object.fromEntries(choices.map((each) => [each, [each, each] as const]));
      return choice(values, { ...shared, labels });
    }
    case "choices":
      return { ...textList({ label }), choices, nullable: true, schema: z.array(z.enum(values)).max(100).nullable() };
    case "user":
      return reference("user", shared);
    case "person":
      return reference("person", shared);
  }
}
