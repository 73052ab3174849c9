import type { StaffingFacts } from "@gantry/engine";
import { ActionIcon, Button, Checkbox, Select } from "@mantine/core";
import { ArrowDown, ArrowUp, Play, Square } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import classes from "./leveling.module.css";
import type { LevelingQuestion } from "./levelingAnswer.ts";
import { leavesBelow, WHOLE, SELECTION } from "./leavesBelow.ts";
import { levelingTexts } from "./texts.ts";
import type { Counted } from "./useBookings.ts";

const SECONDS = ["2", "5", "15", "60"];
const GOALS = ["lateness", "finish", "moves"] as const;
/** Where everybody keeps their work neither cost nor who does how much is at stake. */
const STAFFING_GOALS = ["cost", "load"] as const;
type Goal = (typeof GOALS)[number] | (typeof STAFFING_GOALS)[number];
type Facts = Omit<StaffingFacts, "maySwap">;

interface LevelingFormProps extends Pick<ToolProps, "store" | "controller"> {
  /** Whose time is taken when is known. */
  isReady: boolean;
  isRunning: boolean;
  /** What of people's time is taken beside this plan. */
  counted: Counted;
  onCounted: (counted: Counted) => void;
  staffing: Facts;
  onStart: (question: Omit<LevelingQuestion, "plan" | "bookings">) => void;
  onStop: () => void;
}

/** What may move, what matters most, and how long to search. */
export function LevelingForm(props: LevelingFormProps) {
  const { store, controller, isReady, isRunning, counted, onCounted, staffing, onStart, onStop } = props;
  const t = useTexts(levelingTexts);
  const [scope, setScope] = useState(WHOLE);
  const [goals, setGoals] = useState<readonly Goal[]>(GOALS);
  const [seconds, setSeconds] = useState("5");
  const [maySwap, setMaySwap] = useState(false);
  const offered: readonly Goal[] = staffing.needs.size === 0 ? GOALS : [...GOALS, ...staffingGoals(staffing)];
  const { outline } = store.model;
  const phases = outline.rows.filter(({ hasChildren }) => hasChildren);
  const start = () => {
    const selected = controller?.view.selection.rowIds ?? [];
    const rows = scope === WHOLE ? null : leavesBelow(outline, scope === SELECTION ? selected : [scope]);
    onStart({ scope: rows, goals, staffing: { ...staffing, maySwap }, seconds: Number(seconds) });
  };
  return (
    <div className={classes["form"]}>
      <Select
        label={t("scope")}
        description={scope === WHOLE ? undefined : t("scope.text")}
        value={scope}
        allowDeselect={false}
        searchable
        data={[
          { value: WHOLE, label: t("scope.whole") },
          { value: SELECTION, label: t("scope.selection") },
          ...phases.map(({ id, wbsCode }) => ({ value: id, label: `${wbsCode} ${store.model.item(id).name}` })),
        ]}
        onChange={(value) => setScope(value ?? WHOLE)}
      />
      <GoalOrder key={offered.join()} offered={offered} goals={goals} onChange={setGoals} />
      {staffing.needs.size > 0 && (
        <Checkbox
          size="xs"
          label={t("swap")}
          checked={maySwap}
          disabled={isRunning}
          onChange={({ currentTarget: { checked } }) => setMaySwap(checked)}
        />
      )}
      {(["others", "absences"] as const).map((name) => (
        <Checkbox
          key={name}
          size="xs"
          label={t(name)}
          checked={counted[name]}
          disabled={isRunning}
          onChange={({ currentTarget: { checked } }) => onCounted({ ...counted, [name]: checked })}
        />
      ))}
      <Select
        label={t("seconds")}
        value={seconds}
        allowDeselect={false}
        data={SECONDS.map((value) => ({ value, label: t("seconds.of", { count: Number(value) }) }))}
        onChange={(value) => setSeconds(value ?? "5")}
      />
      {isRunning ? (
        <Button variant="default" leftSection={<Square size={14} aria-hidden />} onClick={onStop}>
          {t("stop")}
        </Button>
      ) : (
        <Button leftSection={<Play size={14} aria-hidden />} disabled={goals.length === 0 || !isReady} onClick={start}>
          {t("start")}
        </Button>
      )}
    </div>
  );
}

/** What people cost can be minded where it may be seen. */
function staffingGoals({ costPerMinute }: Facts): readonly Goal[] {
  return STAFFING_GOALS.filter((goal) => goal !== "cost" || costPerMinute.size > 0);
}

interface GoalOrderProps {
  offered: readonly Goal[];
  goals: readonly Goal[];
  onChange: (goals: readonly Goal[]) => void;
}

/** Goals in their order, each of which can be left out. */
function GoalOrder({ offered, goals, onChange }: GoalOrderProps) {
  const t = useTexts(levelingTexts);
  const [order, setOrder] = useState<readonly Goal[]>(offered);
  const move = (at: number, by: -1 | 1) => {
    const next = [...order];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    setOrder(next);
    onChange(next.filter((goal) => goals.includes(goal)));
  };
  return (
    <fieldset className={classes["goals"]}>
      <legend>{t("goals")}</legend>
      {order.map((goal, at) => (
        <div key={goal} className={classes["goal"]}>
          <Checkbox
            size="xs"
            label={t(`goal.${goal}`)}
            checked={goals.includes(goal)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(order.filter((each) => (each === goal ? checked : goals.includes(each))))
            }
          />
          <span className={classes["arrows"]}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t("goals.up", { goal: t(`goal.${goal}`) })}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            >
              <ArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t("goals.down", { goal: t(`goal.${goal}`) })}
              disabled={at === order.length - 1}
              onClick={() => move(at, 1)}
            >
              <ArrowDown size={14} />
            </ActionIcon>
          </span>
        </div>
      ))}
    </fieldset>
  );
}
