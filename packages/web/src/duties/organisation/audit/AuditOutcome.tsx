import type { AuditRun } from "@gantry/records";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Notice } from "../../../ui/states/Notice.tsx";
import { auditTexts } from "./auditTexts.ts";
import classes from "./AuditOutcome.module.css";

/** What a verification found: that all is well, or each place where it is not. */
export function AuditOutcome({ run }: { run: AuditRun }) {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const { status, problems, problemCount, head, startedBy, startedAt, finishedAt } = run;
  const seconds = finishedAt === null ? 0 : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const facts = { when: format.moment(startedAt, "dayTime"), seconds: format.number(seconds, 1) };
  return (
    <div className={classes["outcome"]}>
      {status === "whole" && <Notice tone="good">{t("whole", { checked: format.number(run.checked) })}</Notice>}
      {status === "interrupted" && <Notice tone="warn">{t("interrupted")}</Notice>}
      {status === "broken" && (
        <Notice tone="bad">
          <p>{t("broken", { count: problemCount })}</p>
          <p>{t("brokenText")}</p>
          <ul className={classes["places"]}>
            {problems.map((problem) => (
              <li key={`${problem.kind} ${problem.position} ${problem.message}`}>{problem.message}</li>
            ))}
          </ul>
          {problemCount > problems.length && <p>{t("more", { count: problemCount - problems.length })}</p>}
        </Notice>
      )}
      <p className={classes["facts"]}>
        {startedBy === null ? t("lastAlone", facts) : t("last", { ...facts, who: startedBy })}
      </p>
      {head && (
        <p className={classes["facts"]}>
          {t("head", { position: format.number(head.position), hash: head.hash })}
          <br />
          {t("headText")}
        </p>
      )}
    </div>
  );
}
