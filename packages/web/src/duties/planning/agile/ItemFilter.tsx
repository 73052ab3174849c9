import {
  bindQuery,
  matchesQuery,
  parseQuery,
  textFromInstant,
  workItem,
  type Condition,
  type WorkItemRow,
} from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { narrowed } from "../../../platform/records/narrowed.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useQueryContext } from "../../../platform/records/useQueryContext.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { QueryField } from "../../../ui/filter/QueryField.tsx";
import type { PlanStore } from "../plan/sync/planStore.ts";
import classes from "./agile.module.css";
import { agileTexts } from "./texts.ts";

export interface ItemQuery {
  passes: (item: WorkItemRow) => boolean;
  /** What cannot be understood of what was typed. */
  problems: readonly string[];
}

/** A typed query asked of the items in hand, and of the server where it looks at what only the server has at hand: the same as in lists. */
export function useItemQuery(store: PlanStore, text: string): ItemQuery {
  const context = useQueryContext();
  const query = bindQuery(workItem, parseQuery(text), context);
  const asksOthers = query.problems.length === 0 && looksElsewhere(query.condition);
  const found = useQuery({
    ...allRowsQuery(workItem, { q: narrowed(text, `projectId:${store.model.project.id}`), fields: "number" }),
    enabled: asksOthers,
    placeholderData: keepPreviousData,
  });
  const ids = useMemo(() => (found.data ? new Set(found.data.map(({ id }) => id)) : null), [found.data]);
  return {
    problems: query.problems.map(({ message }) => message),
    passes(item) {
      const key = store.model.keyOf(item).toLowerCase();
      if (text !== "" && key === text.trim().toLowerCase()) return true;
      if (asksOthers) return ids?.has(item.id) ?? true;
      const { start = null, finish = null } = store.scheduler.dates.get(item.id) ?? {};
      const wire = (instant: number | null) => (instant === null ? null : textFromInstant(instant));
      return matchesQuery(query.condition, { ...item, start: wire(start), finish: wire(finish) });
    },
  };
}

/** Whether a condition asks about other rows: people by name, tags, what references lead to. */
function looksElsewhere(condition: Condition): boolean {
  if (condition.kind === "through") return true;
  if (condition.kind === "all" || condition.kind === "any") return condition.of.some((each) => looksElsewhere(each));
  return condition.kind === "not" && looksElsewhere(condition.of);
}

export function ItemFilter({
  text,
  problems,
  onChange,
}: {
  text: string;
  problems: readonly string[];
  onChange: (text: string) => void;
}) {
  const t = useTexts(agileTexts);
  return (
    <div className={classes["filter"]}>
      <QueryField value={text} onChange={onChange} label={t("filter.label")} placeholder={t("filter.example")} />
      {problems.length > 0 && (
        <p role="status" className={classes["problem"]}>
          {problems[0]}
        </p>
      )}
    </div>
  );
}
