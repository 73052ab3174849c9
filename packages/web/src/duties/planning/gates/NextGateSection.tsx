import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProjectDate } from "../projects/ProjectDate.tsx";
import classes from "./gates.module.css";
import { GateState } from "./GateState.tsx";
import { MissingCount } from "./MissingCount.tsx";
import { gateTexts } from "./texts.ts";
import { nextGate, useGates } from "./useGates.ts";

/** The gate that is decided next, with what is missing. Says nothing in a project without gates. */
export function NextGateSection({ projectId }: { projectId: string }) {
  const t = useTexts(gateTexts);
  const { rows, gates } = useGates(projectId);
  if (rows.isSuccess && gates.length === 0) return null;
  const next = nextGate(gates);
  return (
    <Section
      title={t("next.title")}
      actions={
        <Anchor component={Link} to={`/projects/${projectId}/gates`} size="sm">
          {t("next.all")}
        </Anchor>
      }
    >
      {rows.isPending && <LoadingState rows={2} />}
      {rows.isError && <FailedState error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isSuccess && !next && <p className={classes["quiet"]}>{t("next.none")}</p>}
      {next && (
        <>
          <Anchor component={Link} to={`/projects/${projectId}/gates/${next.row.id}`}>
            {next.row.name}
          </Anchor>
          <div className={classes["state"]}>
            <GateState state={next.row.state} />
            <span>
              <ProjectDate value={next.check?.date ?? null} style="dayOfWeek" />
            </span>
            <MissingCount check={next.check} />
          </div>
        </>
      )}
    </Section>
  );
}
