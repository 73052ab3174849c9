import { Anchor } from "@mantine/core";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";
import { acrossTexts } from "./texts.ts";

interface PlanRowLinkProps {
  /** One of these has the row. */
  stores: readonly PlanStore[];
  id: string;
}

/** A row by its key and name; leads to it in its plan, beside this page so that the proposal stays. */
export function PlanRowLink({ stores, id }: PlanRowLinkProps) {
  const t = useTexts(acrossTexts);
  const model = stores.find((store) => store.model.tables.workItem.has(id))?.model;
  if (!model) return null;
  const item = model.item(id);
  return (
    <Anchor
      href={placeOf({ record: "workItem", id, projectId: model.project.id })}
      target="_blank"
      title={t("chart.newTab")}
    >
      {model.keyOf(item)} {item.name}
    </Anchor>
  );
}
