import type { ChipParts, EditableChip } from "@gantry/records";
import { Popover } from "@mantine/core";
import { X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { LoadingState } from "../states/LoadingState.tsx";
import { uiTexts } from "../texts.ts";
import classes from "./QueryField.module.css";

const ChipEditor = lazy(() => import("./ChipEditor.tsx").then((each) => ({ default: each.ChipEditor })));

interface QueryChipsProps {
  chips: readonly { text: string; label: string }[];
  /** A condition taken apart; null for one that is changed as text alone. */
  editable: (index: number) => EditableChip | null;
  onChange: (index: number, parts: ChipParts) => void;
  onRemove: (index: number) => void;
}

/** The conditions of a query in plain words, each to be changed or taken away. */
export function QueryChips({ chips, editable, onChange, onRemove }: QueryChipsProps) {
  const t = useTexts(uiTexts);
  const [opened, setOpened] = useState<number | null>(null);
  if (chips.length === 0) return null;
  return (
    <ul className={classes["chips"]} aria-label={t("query.conditions")}>
      {chips.map(({ text, label }, index) => {
        const chip = editable(index);
        return (
          <li key={`${text} ${index}`} className={classes["chip"]}>
            {chip ? (
              <Popover
                opened={opened === index}
                onChange={(open) => !open && setOpened(null)}
                position="bottom-start"
                shadow="md"
                width={300}
                trapFocus
                returnFocus
              >
                <Popover.Target>
                  <button
                    type="button"
                    className={classes["edit"]}
                    title={text}
                    aria-label={t("query.changeCondition", { condition: label })}
                    onClick={() => setOpened(opened === index ? null : index)}
                  >
                    {label}
                  </button>
                </Popover.Target>
                <Popover.Dropdown>
                  <Suspense fallback={<LoadingState rows={2} />}>
                    <ChipEditor
                      chip={chip}
                      onCancel={() => setOpened(null)}
                      onApply={(parts) => {
                        setOpened(null);
                        onChange(index, parts);
                      }}
                    />
                  </Suspense>
                </Popover.Dropdown>
              </Popover>
            ) : (
              <span title={text}>{label}</span>
            )}
            <button
              type="button"
              className={classes["remove"]}
              aria-label={t("query.removeCondition", { condition: label })}
              onClick={() => onRemove(index)}
            >
              <X size={12} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
