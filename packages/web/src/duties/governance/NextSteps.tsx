import { api } from "@gantry/records";
import { Button, Stack, Text } from "@mantine/core";
import { call } from "../../platform/api/call.ts";
import { uuidV7 } from "../../platform/api/uuidV7.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { LinkButton } from "../../ui/page/LinkButton.tsx";
import type { PanelSectionProps } from "../../ui/record/panel/panelSections.ts";
import { useStep } from "../../ui/record/useStep.ts";
import { governanceTexts } from "./texts.ts";

/** What can be done with a risk, a meeting or a change request besides changing its fields. */
export function NextSteps({ declaration, row, rights }: PanelSectionProps) {
  if (declaration.name === "risk") return <RiskSteps row={row} rights={rights} />;
  if (declaration.name === "meeting") return <MeetingSteps row={row} rights={rights} />;
  return <ChangeSteps row={row} rights={rights} />;
}

type Steps = Pick<PanelSectionProps, "row" | "rights">;

function RiskSteps({ row, rights }: Steps) {
  const t = useTexts(governanceTexts);
  const convert = useStep<void>(
    () => call(api.risk.convert, { params: { id: row.id }, body: {} }, { idempotencyKey: uuidV7() }),
    () => t("risk.converted", { name: String(row["title"]) }),
  );
  const mayOccur = row["state"] === "open" || row["state"] === "mitigating";
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t("risk.why")}</Text>
      <Button onClick={() => convert.mutate()} loading={convert.isPending} disabled={!mayOccur || !rights.mayWrite}>
        {t("risk.convert")}
      </Button>
    </Stack>
  );
}

function MeetingSteps({ row, rights }: Steps) {
  const t = useTexts(governanceTexts);
  const next = useStep<void>(
    () => call(api.meeting.next, { params: { id: row.id }, body: {} }, { idempotencyKey: uuidV7() }),
    () => t("meeting.planned", { name: String(row["title"]) }),
  );
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t("meeting.why")}</Text>
      <Button onClick={() => next.mutate()} loading={next.isPending} disabled={!rights.mayWrite}>
        {t("meeting.next")}
      </Button>
      <LinkButton
        variant="default"
        to="/projects/$projectId/minutes/$meetingId"
        params={{ projectId: String(row["projectId"]), meetingId: row.id }}
      >
        {t("meeting.minutes")}
      </LinkButton>
    </Stack>
  );
}

function ChangeSteps({ row, rights }: Steps) {
  const t = useTexts(governanceTexts);
  const name = String(row["title"]);
  const hasScenario = row["scenarioId"] !== null;
  const measure = useStep<void>(
    () => call(api.changeRequest.measure, { params: { id: row.id } }, { idempotencyKey: uuidV7() }),
    () => t("change.measured", { name }),
  );
  const approve = useStep<void>(
    () =>
      call(
        api.changeRequest.decide,
        { params: { id: row.id }, body: { decision: "approve", version: row.version } },
        { idempotencyKey: uuidV7() },
      ),
    () => t("change.approved", { name }),
  );
  const mayDecide = row["state"] === "submitted" && rights.has("plan.write");
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t(row["state"] === "submitted" && hasScenario ? "change.why" : "change.none")}</Text>
      <Button onClick={() => approve.mutate()} loading={approve.isPending} disabled={!mayDecide}>
        {t(hasScenario ? "change.approve" : "change.approvePlain")}
      </Button>
      <Button
        variant="default"
        onClick={() => measure.mutate()}
        loading={measure.isPending}
        disabled={!hasScenario || !rights.mayWrite}
      >
        {t("change.measure")}
      </Button>
    </Stack>
  );
}
