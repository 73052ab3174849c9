import { parsePredecessors, type DependencyRow, type TypedLink, type WorkItemRow } from "@gantry/records";
import { shownPredecessors } from "../../../../platform/format/planNotation.ts";
import { branchOf } from "../model/outline.ts";
import type { Patch } from "../model/patch.ts";
import { planText } from "../texts.ts";
import { updateOf, type EditContext, type Outcome, type Refusal } from "./draft.ts";
import { unitsOf } from "./editDuration.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";

/** The links a work item waits for, as they are typed: by row number. */
export function predecessorsText(context: Pick<EditContext, "model">, item: WorkItemRow): string {
  return linksText(context, item, { links: context.model.linksTo(item.id), otherEnd: (link) => link.predecessorId });
}

export function successorsText(context: Pick<EditContext, "model">, item: WorkItemRow): string {
  return linksText(context, item, { links: context.model.linksFrom(item.id), otherEnd: (link) => link.successorId });
}

function linksText(
  context: Pick<EditContext, "model">,
  item: WorkItemRow,
  { links, otherEnd }: { links: readonly DependencyRow[]; otherEnd: (link: DependencyRow) => string },
): string {
  const { byId } = context.model.outline;
  const numbered = links.flatMap((link) => {
    const number = byId.get(otherEnd(link))?.number;
    // Of another project by its key; what the reader may not see there cannot be typed.
    const reference = number === undefined ? context.model.externals.get(otherEnd(link))?.key : String(number);
    const { type, lag, lagUnit } = link;
    return reference == null ? [] : [{ number: number ?? Infinity, reference, type, lag, lagUnit }];
  });
  return shownPredecessors(
    numbered.sort((a, b) => (a.number === b.number ? 0 : a.number - b.number)),
    unitsOf(context, item),
  );
}

/** Typed predecessors. A link that stays keeps its identity; what is no longer named goes. */
export function editPredecessors(context: EditContext, item: WorkItemRow, text: string): Outcome {
  const parsed = parsePredecessors(text, unitsOf(context, item));
  if (!parsed.ok) return { refused: wordedMessage(parsed.problem.message) };
  const wanted = new Map<string, TypedLink & { predecessorId: string }>();
  for (const link of parsed.value) {
    const predecessorId = context.model.idOfReference(link.reference);
    const refused = refusalOf(context, {
      item,
      reference: link.reference,
      predecessorId,
      twice: wanted.has(predecessorId ?? ""),
    });
    if (refused !== null) return { refused, ...elsewhere(context, parsed.value) };
    if (predecessorId !== null) wanted.set(predecessorId, { ...link, predecessorId });
  }
  const patches = linkPatches(context, item, wanted);
  return patches.length === 0 ? null : { label: planText("step.predecessors", { name: item.name }), patches };
}

/** Keys of other projects that are not known here yet: the server may know them. */
function elsewhere({ model }: EditContext, links: readonly TypedLink[]): Pick<Refusal, "lookUp"> {
  const own = `${model.project.key.toLowerCase()}-`;
  const keys = links
    .map(({ reference }) => reference)
    .filter((key) => key.includes("-") && !key.toLowerCase().startsWith(own) && model.idOfReference(key) === null);
  return keys.length === 0 ? {} : { lookUp: keys };
}

interface Named {
  item: WorkItemRow;
  reference: string;
  predecessorId: string | null;
  twice: boolean;
}

function refusalOf({ model }: EditContext, { item, reference, predecessorId, twice }: Named): string | null {
  if (predecessorId === null) {
    const last = model.outline.rows.length;
    return /^\d+$/.test(reference)
      ? planText("refused.noRow", { row: reference, last })
      : planText("refused.noKey", { key: reference });
  }
  if (twice) return planText("refused.linkTwice", { reference });
  return linkRefusal(model, predecessorId, item.id);
}

/** Why two rows may not be linked; null when they may. */
export function linkRefusal(model: EditContext["model"], predecessorId: string, successorId: string): string | null {
  if (predecessorId === successorId) return planText("refused.linkToItself");
  const { outline } = model;
  if (!outline.byId.has(predecessorId)) return null;
  const related =
    branchOf(outline, predecessorId).includes(successorId) || branchOf(outline, successorId).includes(predecessorId);
  return related ? planText("refused.linkToBranch") : null;
}

function linkPatches(
  { model, newId }: EditContext,
  item: WorkItemRow,
  wanted: ReadonlyMap<string, TypedLink & { predecessorId: string }>,
): Patch[] {
  const kept = new Set<string>();
  const patches: Patch[] = [];
  for (const link of model.linksTo(item.id)) {
    const typed = wanted.get(link.predecessorId);
    if (typed && !kept.has(link.predecessorId)) {
      kept.add(link.predecessorId);
      patches.push(...updateOf("dependency", link, { type: typed.type, lag: typed.lag, lagUnit: typed.lagUnit }));
    } else if (model.outline.byId.has(link.predecessorId) || model.externals.get(link.predecessorId)?.key)
      patches.push({ op: "delete", record: "dependency", id: link.id });
  }
  for (const { predecessorId, type, lag, lagUnit } of wanted.values()) {
    if (kept.has(predecessorId)) continue;
    patches.push({
      op: "create",
      record: "dependency",
      id: newId(),
      values: { projectId: item.projectId, predecessorId, successorId: item.id, type, lag, lagUnit },
    });
  }
  return patches;
}
