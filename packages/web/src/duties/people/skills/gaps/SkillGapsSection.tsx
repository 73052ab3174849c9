import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { FailedState } from "../../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import matrix from "../../../../ui/table/matrix.module.css";
import { hours } from "../../capacity/hours.ts";
import type { HeldRow, SkilledPerson, SkillRow, WishRow } from "../skillMatrix.ts";
import skillClasses from "../skills.module.css";
import { GapDetail } from "./GapDetail.tsx";
import classes from "./gaps.module.css";
import type { SkillGap } from "./skillGaps.ts";
import { gapTexts } from "./texts.ts";
import { useSkillGaps } from "./useSkillGaps.ts";

interface SkillGapsSectionProps {
  skills: readonly SkillRow[];
  held: readonly HeldRow[];
  wishes: readonly WishRow[];
  people: readonly SkilledPerson[];
  today: string;
}

/** Of which skills too little is there in the coming weeks, and what can be done about each. */
export function SkillGapsSection({ skills, held, wishes, people, today }: SkillGapsSectionProps) {
  const t = useTexts(gapTexts);
  const { days, today: number, gaps, isAsked, hasMore, failed } = useSkillGaps({ skills, held }, today);
  return (
    <section className={skillClasses["section"]} aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className={skillClasses["text"]}>{t("text")}</p>
      {failed && <FailedState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && gaps === null && <LoadingState rows={4} />}
      {gaps?.length === 0 && <p className={skillClasses["text"]}>{t(isAsked ? "none" : "none.asked")}</p>}
      {hasMore && <p className={skillClasses["text"]}>{t("more")}</p>}
      {gaps !== null && gaps.length > 0 && (
        <>
          <GapTable gaps={gaps} days={days} />
          {gaps.map((gap) => (
            <GapDetail
              key={`${gap.skill.id} ${gap.level}`}
              gap={gap}
              around={{ days, today: number, held, wishes, people }}
            />
          ))}
        </>
      )}
    </section>
  );
}

/** One line a skill and level, one column a week. */
function GapTable({ gaps, days }: { gaps: readonly SkillGap[]; days: readonly number[] }) {
  const t = useTexts(gapTexts);
  const format = useFormat();
  return (
    <div className={matrix["scroll"]} role="region" aria-label={t("text")} tabIndex={0}>
      <table className={matrix["table"]}>
        <thead>
          <tr>
            <th scope="col" className={`${matrix["corner"]} ${classes["name"]}`}>
              {t("skill")}
            </th>
            {days.slice(0, -1).map((day) => (
              <th key={day} scope="col" className={classes["week"]}>
                {format.date(day * 1440, "dayShort")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ skill, level, weeks }) => (
            <tr key={`${skill.id} ${level}`}>
              <th scope="row" className={`${matrix["name"]} ${classes["name"]}`}>
                {skill.name} {level}
              </th>
              {weeks.map(({ lacking }, week) => (
                <td key={days[week]} className={classes["cell"]} data-lacking={lacking > 0 || undefined}>
                  {lacking > 0 ? (
                    t("lacking", { hours: hours(lacking, format) })
                  ) : (
                    <span className={classes["none"]} aria-label={t("cell.none")} role="img">
                      –
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
