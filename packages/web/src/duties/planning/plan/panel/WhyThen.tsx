import type { PlanFormat } from "@gantry/gantt";
import { Fragment } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";
import { reasonChain } from "../view/reasons.ts";
import classes from "./SidePanel.module.css";

interface WhyThenProps {
  store: PlanStore;
  format: PlanFormat;
  rowId: string;
  onOpen: (id: string) => void;
}

const MOST_STEPS = 12;

/** From the row back to what its date rests on, step by step. */
export function WhyThen({ store, format, rowId, onOpen }: WhyThenProps) {
  const t = useTexts(planTexts);
  const chain = reasonChain({ store, format }, rowId);
  if (chain.length === 0) return <p className={classes["muted"]}>{t("panel.why.none")}</p>;
  const shown = chain.slice(0, MOST_STEPS);
  return (
    <ol className={classes["chain"]}>
      {shown.map((step, index) => (
        <Fragment key={step.id}>
          <li>
            {index > 0 && (
              <button type="button" className={classes["linkName"]} onClick={() => onOpen(step.id)}>
                <strong>{step.name}</strong> · {step.date}
              </button>
            )}
            <div className={classes["muted"]}>{step.reason}</div>
          </li>
        </Fragment>
      ))}
      {chain.length > MOST_STEPS && (
        <li className={classes["muted"]}>{t("panel.why.more", { count: chain.length - MOST_STEPS })}</li>
      )}
    </ol>
  );
}
