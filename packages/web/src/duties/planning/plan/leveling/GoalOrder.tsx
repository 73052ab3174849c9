import { ActionIcon, Checkbox } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import classes from "./leveling.module.css";
import type { Goal } from "./searchChoice.ts";
import { levelingTexts } from "./texts.ts";

interface GoalOrderProps {
  offered: readonly Goal[];
  goals: readonly Goal[];
  onChange: (goals: readonly Goal[]) => void;
}

/** Goals in their order, each of which can be left out. */
export function GoalOrder({ offered, goals, onChange }: GoalOrderProps) {
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
