import { CloseButton, Menu, TextInput } from "@mantine/core";
import { Check, ListFilter, Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { filterChips, type FilterChip } from "../filter/planFilter.ts";
import { planTexts } from "../texts.ts";
import { MenuTool } from "./MenuTool.tsx";
import type { ToolProps } from "./toolProps.ts";
import classes from "./PlanToolbar.module.css";

/** Chips for the usual questions, a field for words. On narrow screens the chips are in a menu. */
export function FilterBar({ choice, change }: Pick<ToolProps, "choice" | "change">) {
  const t = useTexts(planTexts);
  const { filter } = choice;
  const toggle = (chip: FilterChip) => {
    const chips = new Set(filter.chips);
    if (!chips.delete(chip)) chips.add(chip);
    change({ filter: { ...filter, chips } });
  };
  return (
    <div className={classes["filters"]} role="group" aria-label={t("filter.label")}>
      <FilterText text={filter.text} onChange={(text) => change({ filter: { ...filter, text } })} />
      <div className={classes["chips"]}>
        {filterChips.map((chip) => (
          <button
            key={chip}
            type="button"
            className={classes["chip"]}
            aria-pressed={filter.chips.has(chip)}
            title={t(`filter.${chip}.long`)}
            onClick={() => toggle(chip)}
          >
            {filter.chips.has(chip) && <Check size={13} aria-hidden />}
            {t(`filter.${chip}`)}
          </button>
        ))}
      </div>
      <span className={classes["chipsMenu"]}>
        <MenuTool label={t("filter.label")} icon={ListFilter} keepOpen>
          {filterChips.map((chip) => (
            <Menu.Item
              key={chip}
              role="menuitemcheckbox"
              aria-checked={filter.chips.has(chip)}
              leftSection={<Check size={14} style={{ visibility: filter.chips.has(chip) ? "visible" : "hidden" }} />}
              onClick={() => toggle(chip)}
            >
              {t(`filter.${chip}`)}
            </Menu.Item>
          ))}
        </MenuTool>
      </span>
    </div>
  );
}

/** Typed words take effect when the typing rests, so that a large plan is not filtered at every letter. */
function FilterText({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useTexts(planTexts);
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(text), [text]);
  const type = (next: string, wait: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next), wait);
  };
  return (
    <TextInput
      className={classes["search"] ?? ""}
      size="xs"
      aria-label={t("filter.text")}
      placeholder={t("filter.text")}
      leftSection={<Search size={14} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value, 200)}
      onKeyDown={(event) => event.key === "Escape" && type("", 0)}
      rightSection={
        typed !== "" && <CloseButton size="xs" aria-label={t("filter.clear")} onClick={() => type("", 0)} />
      }
      data-plan-filter
    />
  );
}
