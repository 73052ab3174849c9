import type { Reasons } from "@gantry/records";
import { instantFromText } from "@gantry/records";
import type { PlanFormat } from "@gantry/gantt";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import classes from "../panel/SidePanel.module.css";
import { reasonPanelTexts } from "./texts.ts";

interface ReasonStepsProps {
  steps: Reasons["steps"];
  format: PlanFormat;
  /** Goes to a step's row. */
  onGo: (id: string) => void;
  /** Leaves out all but what is said of the steps themselves. */
  brief?: boolean;
}

/** From the date back to what it rests on: each step leads to its row. */
export function ReasonSteps({ steps, format, onGo, brief = false }: ReasonStepsProps) {
  const t = useTexts(reasonPanelTexts);
  const date = (text: string | null) => (text === null ? "" : format.date(instantFromText(text) ?? 0));
  return (
    <ol className={classes["chain"]} aria-label={t("chain")}>
      {steps.map((step, index) => (
        <li key={`${step.workItemId}-${index}`}>
          <button
            type="button"
            className={classes["linkName"]}
            title={t("chain.go", { name: step.name })}
            onClick={() => onGo(step.workItemId)}
          >
            <strong>{t(`chain.${step.side}`, { name: step.name, date: date(step.date) })}</strong>
          </button>
          <div>{step.sentence}</div>
          {step.details.map((detail) => (
            <div key={detail} className={classes["muted"]}>
              {detail}
            </div>
          ))}
          {!brief && step.others.length > 0 && (
            <ul className={classes["others"]} aria-label={t("others")}>
              {step.others.map((other) => (
                <li key={other.workItemId + other.sentence}>
                  <button type="button" className={classes["linkName"]} onClick={() => onGo(other.workItemId)}>
                    {other.sentence}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
