import type { ToldConflict } from "@gantry/records";
import { TriangleAlert } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { fieldText, fieldTitle } from "../view/fieldWords.ts";
import classes from "./scenarios.module.css";
import { scenarioTexts } from "./texts.ts";

/** Where the plan has moved on since a scenario's steps were decided, in words. */
export function ConflictList({ conflicts }: { conflicts: readonly ToldConflict[] }) {
  const t = useTexts(scenarioTexts);
  const format = useFormat();
  const words = ({ name, step, kind, field, seen, now, yours }: ToldConflict) => {
    const row = name ?? t("conflict.row");
    if (kind === "gone") return t("conflict.gone", { name: row, step });
    if (field === null) return t("conflict.deleted", { name: row, step });
    const text = (value: unknown) => fieldText(field, value, format);
    return t("conflict.field", {
      name: row,
      field: fieldTitle(field),
      seen: text(seen),
      now: text(now),
      yours: text(yours),
    });
  };
  return (
    <ul className={classes["conflicts"]}>
      {conflicts.map((conflict) => (
        <li key={`${conflict.stepId} ${conflict.id} ${conflict.field ?? ""}`}>
          <TriangleAlert size={14} aria-hidden />
          <span>{words(conflict)}</span>
        </li>
      ))}
    </ul>
  );
}
