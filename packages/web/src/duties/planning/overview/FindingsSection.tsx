import { api, type Result } from "@gantry/records";
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../../../platform/api/call.ts";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { raciQuery } from "../../team/public.ts";
import { useGateChecks } from "../gates/useGateChecks.ts";
import { planningTexts } from "../texts.ts";
import classes from "./OverviewPage.module.css";

type Finding = Result<typeof api.plan.schedule>["findings"][number];

const tones = { error: "bad", warning: "warn", note: "info" } as const;
const SHOWN = 6;
const weight = { error: 0, warning: 1, note: 2 } as const;

/** What the schedule found wrong with the plan, the gravest first. */
export function FindingsSection({ projectId }: { projectId: string }) {
  const t = useTexts(planningTexts);
  const findings = useQuery({
    // Under the project's rows, so that a renewed schedule loads it anew.
    queryKey: ["rows", "project", "findings", projectId],
    queryFn: async ({ signal }): Promise<Finding[]> => {
      return (await call(api.plan.schedule, { params: { id: projectId } }, { signal })).findings;
    },
  });
  const gates = useGateChecks(projectId);
  const named = useQuery(raciQuery(projectId));
  const all = [
    ...(gates.data ?? []).flatMap((check) => check.findings),
    ...(findings.data ?? []),
    ...(named.data?.findings ?? []),
  ].sort((a, b) => weight[a.severity] - weight[b.severity]);
  return (
    <Section title={t("findings.title")}>
      {findings.isPending && <LoadingState rows={2} />}
      {findings.isError && <FailedState error={findings.error} onRetry={() => void findings.refetch()} />}
      {findings.isSuccess && all.length === 0 && <p className={classes["empty"]}>{t("findings.none")}</p>}
      {all.slice(0, SHOWN).map((finding, index) => (
        <Notice key={index} tone={tones[finding.severity]}>
          <p>{wordedMessage(finding.message)}</p>
          {finding.hint && <p className={classes["hint"]}>{wordedMessage(finding.hint)}</p>}
        </Notice>
      ))}
      {all.length > SHOWN && (
        <Anchor component={Link} to={`/projects/${projectId}/plan`} search={{ findings: true } as never} size="sm">
          {t("findings.more", { count: all.length - SHOWN })}
        </Anchor>
      )}
    </Section>
  );
}
