import type { LevelingProposal } from "@gantry/engine";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";
import { lastDayOf } from "../edit/editDates.ts";
import classes from "./leveling.module.css";
import type { LevelingNames } from "./levelingNames.ts";
import { levelingTexts } from "./texts.ts";
import type { LevelingSearch } from "./useLeveling.ts";

/** Weighed minutes are sums of shares. */
const ROUNDING = 1e-9;

interface SearchStatusProps {
  names: LevelingNames;
  search: Pick<LevelingSearch<never>, "status" | "answer">;
  /** The proposal was taken over: that the plan changed is no news. */
  isTaken: boolean;
}

/** How the search stands: the best finish so far, and how much sooner one could be at most. */
export function SearchStatus({ names, search: { status, answer }, isTaken }: SearchStatusProps) {
  const t = useTexts(levelingTexts);
  const format = useFormat();
  const proposal = answer?.proposal;
  const day = (instant: number) => format.date(lastDayOf(instant) * 1440);
  const shown = proposal && proposal.status !== "refused" ? proposal : null;
  return (
    <div role="status" className={classes["status"]}>
      {status.kind === "running" && <p className={classes["muted"]}>{t("running")}</p>}
      {status.kind === "stale" && !isTaken && <p>{t("stale")}</p>}
      {status.kind === "failed" && <p className={classes["bad"]}>{t("failed", { reason: status.reason })}</p>}
      {shown && (
        <p>
          {t("best", { date: day(shown.finish) })}{" "}
          {t(gapKey(shown), {
            percent: `${format.number(Math.ceil(shown.gap * 1000) / 10, 1)}\u00a0%`,
            date: day(shown.bound),
          })}
        </p>
      )}
      {shown && status.kind === "over" && (
        <p className={classes["muted"]}>
          {t(status.stopped ? "tried.stopped" : "tried", {
            count: shown.schedules,
            number: format.number(shown.schedules, 0),
          })}
        </p>
      )}
      {proposal?.findings.map(({ code, message, hint, where }) => {
        const name = names.item(where.activityId ?? "");
        return (
          <p key={`${code} ${where.activityId ?? ""}`} className={classes["bad"]}>
            {code === "leveling.unmet" && name ? t("unmet", { name }) : wordedMessage(message)}{" "}
            {code === "leveling.unmet" ? t("unmet.hint") : hint !== undefined && wordedMessage(hint)}
          </p>
        );
      })}
    </div>
  );
}

/** Of several projects what is left to gain is told of all together, by their priorities. */
function gapKey({ gap, projects }: LevelingProposal) {
  const isBest = gap <= ROUNDING;
  if (projects.length > 1) return isBest ? "best.severalOptimal" : "best.severalGap";
  return isBest ? "best.optimal" : "best.gap";
}
