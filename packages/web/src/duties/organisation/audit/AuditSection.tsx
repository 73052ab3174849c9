import { api } from "@gantry/records";
import { Button, Progress } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { AuditOutcome } from "./AuditOutcome.tsx";
import { auditTexts } from "./auditTexts.ts";

const runsKey = ["audit-runs"];
const LOOK_MS = 1000;

/** Whether the change log is what was sealed: verify it, watch it being verified, read what was found. */
export function AuditSection() {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const runs = useQuery({
    queryKey: runsKey,
    queryFn: () => call(api.audit.runs, {}),
    refetchInterval: ({ state }) => (state.data?.items[0]?.status === "running" ? LOOK_MS : false),
  });
  const verify = useMutation({
    mutationFn: () => call(api.audit.verify, {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: runsKey }),
  });
  const [last] = runs.data?.items ?? [];
  const running = last?.status === "running" ? last : null;
  const progress =
    running && t("running", { checked: format.number(running.checked), total: format.number(running.total) });
  return (
    <Section
      title={t("title")}
      description={t("text")}
      actions={
        <Button
          variant="default"
          onClick={() => verify.mutate()}
          loading={verify.isPending}
          disabled={running !== null}
        >
          {t("verify")}
        </Button>
      }
    >
      <ProblemNotice error={verify.error ?? runs.error} />
      <div role="status">
        {running && (
          <>
            <p>{progress}</p>
            <Progress
              value={running.total === 0 ? 0 : (100 * running.checked) / running.total}
              aria-label={progress ?? ""}
            />
          </>
        )}
        {runs.isSuccess && !last && <p>{t("never")}</p>}
        {last && !running && <AuditOutcome run={last} />}
      </div>
    </Section>
  );
}
