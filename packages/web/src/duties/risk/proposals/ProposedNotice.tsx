import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { RegisterNoticeProps } from "../../../ui/record/registers/registerNotices.ts";
import { Notice } from "../../../ui/states/Notice.tsx";
import { proposalsQuery } from "./proposalsQuery.ts";
import { proposalTexts } from "./texts.ts";

/** Above the risks of a project: how many more its data suggest. */
export function ProposedNotice({ projectId }: RegisterNoticeProps) {
  const t = useTexts(proposalTexts);
  const { data = [] } = useQuery(proposalsQuery(projectId));
  if (data.length === 0) return null;
  return (
    <Notice tone="info">
      <Link to="/projects/$projectId/risk" params={{ projectId }}>
        {t("notice", { count: data.length })}
      </Link>
    </Notice>
  );
}
