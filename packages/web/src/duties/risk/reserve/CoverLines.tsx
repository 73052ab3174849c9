import type { Reserve } from "@gantry/records";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { coverOf, type Cover } from "./coverOf.ts";
import classes from "./reserve.module.css";
import { reserveTexts } from "./texts.ts";

interface CoverLinesProps {
  reserve: Reserve;
  /** What lies between the plan and P80; null where no forecast says it. */
  atRisk: number | null;
  show: (amount: number) => string;
  what: "time" | "money";
}

/** In words how far a reserve reaches, what was drawn of it, and what open risks are to be expected to cost. */
export function CoverLines({ reserve, atRisk, show, what }: CoverLinesProps) {
  const t = useTexts(reserveTexts);
  const { set, left, drawn, exposure } = reserve;
  return (
    <div>
      <p className={classes["sentence"]}>
        {atRisk === null ? t(`unknown.${what}`) : t(`cover.${what}.${coverOf(reserve, atRisk).kind}`, told())}
      </p>
      <p className={classes["muted"]}>
        {set !== null && left !== null && `${t("left", { set: show(set), left: show(left) })} `}
        {drawn !== 0 && `${t(drawn > 0 ? "drawn" : "gained", { amount: show(Math.abs(drawn)) })} `}
        {t(exposure >= 0 ? "exposure" : "chance", { amount: show(Math.abs(exposure)) })}
      </p>
    </div>
  );

  function told(): Record<string, string> {
    const cover: Cover = coverOf(reserve, atRisk ?? 0);
    return Object.fromEntries(
      Object.entries(cover).map(([name, value]) => [name, typeof value === "number" ? show(value) : value]),
    );
  }
}
