import type { DependencyType } from "@gantry/engine";
import type { DependencyRow } from "@gantry/records";
import { planText } from "../texts.ts";
import { updateOf, type Draft, type EditContext, type Outcome } from "./draft.ts";
import { linkRefusal } from "./editPredecessors.ts";

export interface NewLink {
  fromId: string;
  toId: string;
  type: DependencyType;
}

/** Links two rows. Between linked rows it changes the type, since one link of a pair says it all. */
export function linkRows({ model, newId }: EditContext, { fromId, toId, type }: NewLink): Outcome {
  const refused = linkRefusal(model, fromId, toId);
  if (refused !== null) return { refused };
  const label = planText("step.link", { from: model.item(fromId).name, to: model.item(toId).name });
  const existing = model.linksTo(toId).find((link) => link.predecessorId === fromId);
  if (existing) {
    const patches = updateOf("dependency", existing, { type });
    return patches.length === 0 ? null : { label, patches };
  }
  const values = {
    projectId: model.project.id,
    predecessorId: fromId,
    successorId: toId,
    type,
    lag: 0,
    lagUnit: "working",
  };
  return { label, patches: [{ op: "create", record: "dependency", id: newId(), values }] };
}

/** Links selected rows one after the other, finish to start. */
export function chainRows(context: EditContext, ids: readonly string[]): Outcome {
  const patches = [];
  for (let index = 1; index < ids.length; index++) {
    const outcome = linkRows(context, { fromId: ids[index - 1] as string, toId: ids[index] as string, type: "FS" });
    if (outcome && "refused" in outcome) return outcome;
    patches.push(...(outcome?.patches ?? []));
  }
  return patches.length === 0 ? null : { label: planText("step.chain", { count: ids.length }), patches };
}

export function unlink({ model }: EditContext, link: DependencyRow): Draft {
  const name = (id: string) => model.tables.workItem.get(id)?.name ?? "";
  return {
    label: planText("step.unlink", { from: name(link.predecessorId), to: name(link.successorId) }),
    patches: [{ op: "delete", record: "dependency", id: link.id }],
  };
}
