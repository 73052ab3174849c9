import { api, type RiskProposalRow } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { refreshSoon } from "../../../platform/records/refreshSoon.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProposalEvidence } from "./ProposalEvidence.tsx";
import { ProposalSteps } from "./ProposalSteps.tsx";
import classes from "./proposals.module.css";
import { proposalsQuery } from "./proposalsQuery.ts";
import { proposalTexts } from "./texts.ts";

/** What the data of a project, and its people, propose as risks. */
export function ProposedSection({ projectId, mayWrite }: { projectId: string; mayWrite: boolean }) {
  const t = useTexts(proposalTexts);
  const found = useQuery(proposalsQuery(projectId));
  const look = useMutation({
    mutationFn: () => call(api.riskProposal.look, { params: { id: projectId } }, { idempotencyKey: uuidV7() }),
    onSuccess: () => refreshSoon("riskProposal"),
    onError: showProblem,
  });
  const rows = found.data ?? [];
  return (
    <Section
      title={t("title", { count: rows.length })}
      description={t("text")}
      actions={
        mayWrite && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Search size={14} aria-hidden />}
            loading={look.isPending}
            onClick={() => look.mutate()}
          >
            {t("look")}
          </Button>
        )
      }
    >
      {found.isPending && <LoadingState rows={2} height={60} />}
      {found.isError && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <p className={classes["none"]}>{t(mayWrite ? "none" : "noneRead")}</p>}
      {look.data && (
        <p role="status" className={classes["none"]}>
          {t("looked", { count: look.data.proposed })}
        </p>
      )}
      <ul className={classes["list"]}>
        {rows.map((row) => (
          <ProposalItem key={row.id} row={row} mayWrite={mayWrite} />
        ))}
      </ul>
      <p className={classes["none"]}>
        <Link to="/projects/$projectId/r/$plural" params={{ projectId, plural: "risk-proposals" }}>
          {t("all")}
        </Link>
      </p>
    </Section>
  );
}

function ProposalItem({ row, mayWrite }: { row: RiskProposalRow; mayWrite: boolean }) {
  const { id, projectId, title, reason } = row;
  const t = useTexts(proposalTexts);
  return (
    <li className={classes["item"]}>
      <h3 className={classes["title"]}>
        <Link to={placeOf({ record: "riskProposal", id, projectId })}>{title}</Link>
      </h3>
      <ProposalEvidence row={row} />
      {reason !== "" && <p className={classes["none"]}>{t("before", { reason })}</p>}
      {mayWrite && <ProposalSteps row={row} />}
    </li>
  );
}
