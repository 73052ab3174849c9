import { Button, Checkbox, TextInput } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import classes from "./capacity.module.css";
import { capacityGroups, capacityLengths, weeksOn, type CapacitySearch } from "./capacitySearch.ts";
import { capacityTexts } from "./texts.ts";

interface CapacityFilterProps {
  search: CapacitySearch;
  today: string;
  /** How many lines are shown; null while they are loaded. */
  count: number | null;
  onChange: (search: CapacitySearch) => void;
}

/** Whose load, for how many weeks, and from when on. */
export function CapacityFilter({ search, today, count, onChange }: CapacityFilterProps) {
  const t = useTexts(capacityTexts);
  const { by = "person", weeks = "13", from = today, words = "", over = false } = search;
  const step = Math.ceil(Number(weeks) / 2);
  const go = (to: string) => {
    const { from: _, ...rest } = search;
    onChange(to === today ? rest : { ...rest, from: to });
  };
  return (
    <div className={classes["filter"]}>
      <ChoiceField
        label={t("by")}
        choices={capacityGroups}
        show={(each) => t(`by.${each}`)}
        value={by}
        onChange={(next) => onChange({ ...search, by: next })}
      />
      <ChoiceField
        label={t("weeks")}
        choices={capacityLengths}
        show={(each) => t("weeks.of", { count: Number(each) })}
        value={weeks}
        onChange={(next) => onChange({ ...search, weeks: next })}
      />
      <TextInput
        label={t("words")}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          const { words: _, ...rest } = search;
          onChange(value === "" ? rest : { ...rest, words: value });
        }}
      />
      <Checkbox
        label={t("over")}
        checked={over}
        onChange={({ currentTarget: { checked } }) => {
          const { over: _, ...rest } = search;
          onChange(checked ? { ...rest, over: true } : rest);
        }}
      />
      <div className={classes["steps"]}>
        <Button
          variant="default"
          leftSection={<ChevronLeft size={15} aria-hidden />}
          onClick={() => go(weeksOn(from, -step))}
        >
          {t("earlier")}
        </Button>
        <Button variant="default" disabled={from === today} onClick={() => go(today)}>
          {t("today")}
        </Button>
        <Button
          variant="default"
          rightSection={<ChevronRight size={15} aria-hidden />}
          onClick={() => go(weeksOn(from, step))}
        >
          {t("later")}
        </Button>
      </div>
      <p role="status" className={classes["count"]}>
        {count !== null && t(`count.${by}`, { count })}
      </p>
    </div>
  );
}
