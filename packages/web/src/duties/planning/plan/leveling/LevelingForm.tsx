import { ActionIcon, Button, Checkbox, Select } from "@mantine/core";
import { ArrowDown, ArrowUp, Play, Square } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import classes from "./leveling.module.css";
import type { LevelingQuestion } from "./levelingAnswer.ts";
import { leavesBelow, WHOLE, SELECTION } from "./leavesBelow.ts";
import { levelingTexts } from "./texts.ts";

const SECONDS = ["2", "5", "15", "60"];
/** Everybody keeps their work, so that neither cost nor who does how much is at stake. */
const GOALS = ["lateness", "finish", "moves"] as const;
type Goal = (typeof GOALS)[number];

interface LevelingFormProps extends Pick<ToolProps, "store" | "controller"> {
  isRunning: boolean;
  /** Whether what people do in other projects counts. */
  countsOthers: boolean;
  onCountsOthers: (counts: boolean) => void;
  onStart: (question: Omit<LevelingQuestion, "plan" | "bookings">) => void;
  onStop: () => void;
}

/** What may move, what matters most, and how long to search. */
export function LevelingForm(props: LevelingFormProps) {
  const { store, controller, isRunning, countsOthers, onCountsOthers, onStart, onStop } = props;
  const t = useTexts(levelingTexts);
  const [scope, setScope] = useState(WHOLE);
  const [goals, setGoals] = useState<readonly Goal[]>(GOALS);
  const [seconds, setSeconds] = useState("5");
  const { outline } = store.model;
  const phases = outline.rows.filter(({ hasChildren }) => hasChildren);
  const start = () => {
    const selected = controller?.view.selection.rowIds ?? [];
    const rows = scope === WHOLE ? null : leavesBelow(outline, scope === SELECTION ? selected : [scope]);
    onStart({ scope: rows, goals, seconds: Number(seconds) });
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
      <GoalOrder goals={goals} onChange={setGoals} />
      <Checkbox
        size="xs"
        label={t("others")}
        checked={countsOthers}
        disabled={isRunning}
        onChange={({ currentTarget: { checked } }) => onCountsOthers(checked)}
      />
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
        <Button leftSection={<Play size={14} aria-hidden />} disabled={goals.length === 0} onClick={start}>
          {t("start")}
        </Button>
      )}
    </div>
  );
}

interface GoalOrderProps {
  goals: readonly Goal[];
  onChange: (goals: readonly Goal[]) => void;
}

/** Goals in their order, each of which can be left out. */
function GoalOrder({ goals, onChange }: GoalOrderProps) {
  const t = useTexts(levelingTexts);
  const [order, setOrder] = useState<readonly Goal[]>(GOALS);
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
