import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useCan } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { hours } from "../../capacity/hours.ts";
import { gapChoices, type GapChoice } from "./gapChoices.ts";
import classes from "./gaps.module.css";
import type { SkillGap } from "./skillGaps.ts";
import { gapTexts } from "./texts.ts";

interface GapDetailProps {
  gap: SkillGap;
  around: Parameters<typeof gapChoices>[1];
}

/** One gap: the work that asks for it, and the choice to train, hire or borrow with day and cost. */
export function GapDetail({ gap, around }: GapDetailProps) {
  const t = useTexts(gapTexts);
  const { skill, level, items } = gap;
  const choices = gapChoices(gap, around);
  const seesCost = useCan("rates.read");
  const isStated = choices.every(({ ready, cost }) => ready !== null && (cost !== null || !seesCost));
  return (
    <article className={classes["gap"]}>
      <h3>
        {skill.name} {level}
      </h3>
      <dl className={classes["choices"]}>
        {choices.map((choice) => (
          <div key={choice.kind}>
            <dt>{t(`choice.${choice.kind}`)}</dt>
            <dd>
              <ChoiceWords choice={choice} seesCost={seesCost} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("work")}</dt>
          <dd>
            {items.length === 0 && t("other")}
            {items.map(({ workItemId, projectId, key, name }, at) => (
              <span key={workItemId}>
                {at > 0 && ", "}
                <Anchor
                  component={Link}
                  to="/projects/$projectId/plan"
                  params={{ projectId } as never}
                  search={{ row: workItemId } as never}
                >
                  {key} {name}
                </Anchor>
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {!isStated && (
        <Anchor
          component={Link}
          to="/r/$plural"
          params={{ plural: "skills" } as never}
          search={{ row: skill.id } as never}
        >
          {t("state", { skill: skill.name })}
        </Anchor>
      )}
    </article>
  );
}

function ChoiceWords({ choice, seesCost }: { choice: GapChoice; seesCost: boolean }) {
  const { kind, who, ready, cost, stillLacking } = choice;
  const t = useTexts(gapTexts);
  const format = useFormat();
  const when = () => {
    if (ready === null) return t("ready.unknown");
    return t(kind === "borrow" ? "from" : "ready", { date: format.date(ready) });
  };
  const words = [
    ...(kind === "train"
      ? [who ? t(who.wants ? "who.wants" : "who", { name: who.name, level: who.level }) : t("anybody")]
      : []),
    when(),
    cost === null ? t(seesCost ? "cost.unknown" : "cost.hidden") : t("cost", { cost: format.money(cost) }),
    ...(ready === null ? [] : [stillLacking > 0 ? t("still", { hours: hours(stillLacking, format) }) : t("covered")]),
  ];
  return words.join(" · ");
}
