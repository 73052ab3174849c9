import { randomUUID } from "node:crypto";
import { recordNamed, type Edit } from "@gantry/records";

type Values = Record<string, unknown>;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/**
 * A row and what it stands on, so that no other row is in its way: many types link the same two rows only once, and an address belongs to
 * one account. What was made unique in its sample is made so again; work items, people and the member of a project are its own.
 */
export function onItsOwn(edit: Edit, projectId: string): Edit[] {
  if (edit.op !== "create") return [edit];
  const { fields } = recordNamed(edit.record);
  const before: Edit[] = [];
  const own = (record: string, values: Values): string => {
    const id = randomUUID();
    before.push({ op: "create", record, id, values });
    return id;
  };
  const values: Values = { ...edit.values };
  for (const [name, value] of Object.entries(edit.values)) {
    const field = fields[name];
    if (typeof value !== "string" || !field) continue;
    const ofItem =
      (name === "subjectId" && values["subjectRecord"] === "workItem" && !("commentId" in values)) ||
      name === "targetId";
    if (field.to === "workItem" && field.required) values[name] = own("workItem", { projectId, name: "Host" });
    else if (ofItem) values[name] = own("workItem", { projectId, name: "Host" });
    else if (field.to === "person" && field.required) values[name] = own("person", { name: "Host" });
    else if (edit.record === "membership" && name === "userId")
      values[name] = own("user", { name: "Host", email: `${randomUUID()}@example.org`, role: "viewer" });
    else if (field.kind === "text") values[name] = value.replace(uuid, () => randomUUID());
  }
  return [...before, { ...edit, values }];
}
