import { itemTypes } from "@gantry/records";
import { Button, Select } from "@mantine/core";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { isRefusal } from "../../plan/edit/draft.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { commitTold } from "../commitTold.ts";
import { assignSprint, draft, setItemType } from "../edit/agileEdits.ts";
import { sprintsOf } from "../model/agileCards.ts";
import { agileTexts } from "../texts.ts";
import classes from "./backlog.module.css";

/** What can be done with several items at once. */
export function BulkBar({ store, ids, onDone }: { store: PlanStore; ids: readonly string[]; onDone: () => void }) {
  const t = useTexts(agileTexts);
  if (ids.length === 0) return null;
  const open = sprintsOf(store.model).filter(({ state }) => state !== "closed");
  const assign = (sprintId: string | null) => {
    commitTold(store, assignSprint(store.context, ids, sprintId));
    onDone();
  };
  const type = (itemType: (typeof itemTypes)[number]) => {
    const all = ids.flatMap((id) => {
      const outcome = setItemType(store.context, id, itemType);
      return outcome && !isRefusal(outcome) ? outcome.patches : [];
    });
    commitTold(store, draft(t("bulk.typed", { count: ids.length }), all));
    onDone();
  };
  return (
    <div className={classes["bulk"]} role="group" aria-label={t("bulk.label")}>
      <strong aria-live="polite">{t("bulk.count", { count: ids.length })}</strong>
      <Select
        size="xs"
        w={200}
        aria-label={t("bulk.sprint")}
        placeholder={t("bulk.sprint")}
        data={[
          ...open.map(({ id, name }) => ({ value: id, label: name })),
          { value: "none", label: t("backlog.title") },
        ]}
        value={null}
        onChange={(value) => value && assign(value === "none" ? null : value)}
      />
      <Select
        size="xs"
        w={150}
        aria-label={t("bulk.type")}
        placeholder={t("bulk.type")}
        data={itemTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        value={null}
        onChange={(value) => value && type(value)}
      />
      <Button size="xs" variant="default" onClick={onDone}>
        {t("bulk.clear")}
      </Button>
    </div>
  );
}
