import { ApiProblem } from "@gantry/records";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { wordedMessage } from "../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { approvalSentence, offerApproval, wantedApproval } from "../feedback/approvalAsked.ts";
import { uiTexts } from "../texts.ts";
import { Notice } from "./Notice.tsx";
import classes from "./states.module.css";

/** What the server (or the page) says went wrong, and what to do. Shows nothing without an error. */
export function ProblemNotice({ error, children }: { error: unknown; children?: ReactNode }) {
  const t = useTexts(uiTexts);
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  const wanted = wantedApproval(error);
  if (wanted)
    return (
      <Notice tone="warn" live>
        <p>{approvalSentence(wanted)}</p>
        {!wanted.pending && (
          <Button size="xs" variant="default" onClick={() => offerApproval(error)}>
            {t("approval.ask")}
          </Button>
        )}
      </Notice>
    );
  return (
    <Notice tone="bad" live>
      <p>{problem ? wordedMessage(problem.detail) : t("failed.unknown")}</p>
      {problem?.hint && <p className={classes["hint"]}>{wordedMessage(problem.hint)}</p>}
      {problem?.requestId && problem.status >= 500 && (
        <p className={classes["hint"]}>{t("problem.request", { id: problem.requestId })}</p>
      )}
      {children}
    </Notice>
  );
}
