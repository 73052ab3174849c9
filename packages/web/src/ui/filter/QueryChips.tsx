import { X } from "lucide-react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./QueryField.module.css";

interface QueryChipsProps {
  chips: readonly { text: string; label: string }[];
  onRemove: (index: number) => void;
}

/** The conditions of a query in plain words, each to be taken away. */
export function QueryChips({ chips, onRemove }: QueryChipsProps) {
  const t = useTexts(uiTexts);
  if (chips.length === 0) return null;
  return (
    <ul className={classes["chips"]} aria-label={t("query.conditions")}>
      {chips.map(({ text, label }, index) => (
        <li key={`${text} ${index}`} className={classes["chip"]}>
          <span title={text}>{label}</span>
          <button
            type="button"
            className={classes["remove"]}
            aria-label={t("query.removeCondition", { condition: label })}
            onClick={() => onRemove(index)}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
