import { type DependencyRow, type ExternalItem, type WorkItemRow } from "@gantry/records";
import { shownLag, shownLinkType } from "../../../../platform/format/planNotation.ts";
import { unitsOf } from "../edit/editDuration.ts";
import type { PlanModel } from "../model/planModel.ts";
import { planText } from "../texts.ts";

/** A link that waits for an item of another project. */
export interface ExternalLink {
  link: DependencyRow;
  /** Undefined until it has been asked for. */
  item: ExternalItem | undefined;
}

export function externalLinksTo(model: PlanModel, id: string): ExternalLink[] {
  return model
    .linksTo(id)
    .filter((link) => !model.tables.workItem.has(link.predecessorId))
    .map((link) => ({ link, item: model.externals.get(link.predecessorId) }));
}

/** How an item of another project is called on this screen. */
export function externalTitle(item: ExternalItem | undefined): string {
  if (!item || item.key === null) return planText("external.unseen");
  return `${item.key} ${item.name ?? ""}`.trim();
}

/** What a row waits for in other projects, beside its bar: the keys, or that there is something. */
export function externalMark(model: PlanModel, item: WorkItemRow): string {
  const keys = externalLinksTo(model, item.id).map(({ link, item: other }) => {
    const lag = shownLag(link, unitsOf({ model }, item));
    const type = link.type === "FS" && lag === "" ? "" : shownLinkType(link.type);
    return `${other?.key ?? planText("external.short")}${type}${lag}`;
  });
  return keys.length === 0 ? "" : `⇠ ${keys.join(", ")}`;
}
