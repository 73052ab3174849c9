import type { ConditionCheck } from "@gantry/records";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import classes from "./gates.module.css";
import { gateTexts } from "./texts.ts";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";

/** What keeps a condition from being met, by name; work items lead to their row of the plan. */
export function MissingList({ check, projectId }: { check: ConditionCheck; projectId: string }) {
  const t = useTexts(gateTexts);
  const { problem, missing, count } = check;
  if (problem)
    return (
      <p className={classes["quiet"]}>
        {problem.at === null
          ? wordedMessage(problem.message)
          : t("condition.problemAt", { at: problem.at + 1, message: wordedMessage(problem.message) })}
      </p>
    );
  if (missing.length === 0) return null;
  return (
    <ul className={classes["missing"]}>
      {missing.map(({ record, id, key, name }, index) => {
        const words = key === null ? name : `${key} ${name}`;
        const isRow = id !== null && (record === "workItem" || record === "finding");
        const isGate = id !== null && record === "gate";
        return (
          <li key={id ?? index}>
            {isRow ? (
              <Link to="/projects/$projectId/plan" params={{ projectId }} search={{ row: id } as never}>
                {words}
              </Link>
            ) : isGate ? (
              <Link to="/projects/$projectId/gates/$gateId" params={{ projectId, gateId: id }}>
                {words}
              </Link>
            ) : (
              words
            )}
          </li>
        );
      })}
      {count > missing.length && <li>{t("missing.more", { count: count - missing.length })}</li>}
    </ul>
  );
}
