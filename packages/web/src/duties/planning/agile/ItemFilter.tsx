import { bindQuery, parseQuery, textFromInstant, matchesQuery, workItem, type WorkItemRow } from "@gantry/records";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { useSession } from "../../../platform/session/session.ts";
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

/** A typed query asked of the items in hand: the same language as in lists. */
export function useItemQuery(store: PlanStore, text: string): ItemQuery {
  const { user, organisation } = useSession();
  const today = textFromInstant(projectNow(user.timeZone ?? organisation.timeZone)).slice(0, 10);
  const query = bindQuery(workItem, parseQuery(text), { today, userId: user.id, personId: user.personId ?? null });
  return {
    problems: query.problems.map(({ message }) => message),
    passes(item) {
      const { start = null, finish = null } = store.scheduler.dates.get(item.id) ?? {};
      const wire = (instant: number | null) => (instant === null ? null : textFromInstant(instant));
      const key = store.model.keyOf(item).toLowerCase();
      return (
        (text !== "" && key === text.trim().toLowerCase()) ||
        matchesQuery(query.condition, { ...item, start: wire(start), finish: wire(finish) })
      );
    },
  };
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
