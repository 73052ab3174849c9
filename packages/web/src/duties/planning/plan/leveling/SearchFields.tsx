import { Button, Checkbox, Select } from "@mantine/core";
import { Play, Square } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { GoalOrder } from "./GoalOrder.tsx";
import { offeredGoals, type SearchChoice } from "./searchChoice.ts";
import { levelingTexts } from "./texts.ts";
import type { Rates } from "./staffing/unratedNames.ts";

const PAUSES = ["never", "absences", "anywhere"] as const;
const SECONDS = ["2", "5", "15", "60"];

interface SearchFieldsProps {
  choice: SearchChoice;
  onChange: (choice: SearchChoice) => void;
  staffing: Rates;
  /** Parts say nothing about dates here, so that no work pauses. */
  cannotPause?: boolean;
  /** All that is needed is there. */
  isReady: boolean;
  isRunning: boolean;
  onStart: () => void;
  onStop: () => void;
}

/** What matters most, what is counted, how long to search; begins and ends it. */
export function SearchFields(props: SearchFieldsProps) {
  const { choice, onChange, staffing, cannotPause = false, isReady, isRunning, onStart, onStop } = props;
  const t = useTexts(levelingTexts);
  const { goals, maySwap, splitting, counted, seconds } = choice;
  const pauses = cannotPause ? "never" : (splitting ?? "never");
  const offered = offeredGoals(staffing);
  return (
    <>
      <Select
        label={t("pauses")}
        description={t(cannotPause ? "pauses.cannot" : `pauses.${pauses}.text`)}
        disabled={cannotPause}
        value={pauses}
        allowDeselect={false}
        data={PAUSES.map((value) => ({ value, label: t(`pauses.${value}`) }))}
        onChange={(value) => {
          const next = PAUSES.find((each) => each === value) ?? "never";
          onChange({ ...choice, splitting: next === "never" ? null : next });
        }}
      />
      <GoalOrder
        key={offered.join()}
        offered={offered}
        goals={goals}
        onChange={(next) => onChange({ ...choice, goals: next })}
      />
      {staffing.needs.size > 0 && (
        <Checkbox
          size="xs"
          label={t("swap")}
          checked={maySwap}
          disabled={isRunning}
          onChange={({ currentTarget: { checked } }) => onChange({ ...choice, maySwap: checked })}
        />
      )}
      {(["others", "absences"] as const).map((name) => (
        <Checkbox
          key={name}
          size="xs"
          label={t(name)}
          checked={counted[name]}
          disabled={isRunning}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...choice, counted: { ...counted, [name]: checked } })
          }
        />
      ))}
      <Select
        label={t("seconds")}
        value={String(seconds)}
        allowDeselect={false}
        data={SECONDS.map((value) => ({ value, label: t("seconds.of", { count: Number(value) }) }))}
        onChange={(value) => onChange({ ...choice, seconds: Number(value ?? "5") })}
      />
      {isRunning ? (
        <Button variant="default" leftSection={<Square size={14} aria-hidden />} onClick={onStop}>
          {t("stop")}
        </Button>
      ) : (
        <Button
          leftSection={<Play size={14} aria-hidden />}
          disabled={goals.length === 0 || !isReady}
          onClick={onStart}
        >
          {t("start")}
        </Button>
      )}
    </>
  );
}
