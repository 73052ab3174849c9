import { api, riskResponse, type Row } from "@gantry/records";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { CreateRowDialog } from "../../../ui/record/form/CreateRowDialog.tsx";
import type { PanelSectionProps } from "../../../ui/record/panel/panelSections.ts";
import { useStep } from "../../../ui/record/useStep.ts";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { riskTexts } from "../texts.ts";
import { ExposureTable } from "./ExposureTable.tsx";
import { ResponseLine } from "./ResponseLine.tsx";

type Kind = Row<typeof riskResponse>["kind"];

/** What is done about a risk, and how much of it that leaves. */
export function RiskResponses({ row, rights, projectId }: PanelSectionProps) {
  const t = useTexts(riskTexts);
  const words = useRecordWords(riskResponse, projectId);
  const [making, setMaking] = useState<Kind | null>(null);
  const found = useQuery(allRowsQuery(riskResponse, { q: `riskId:${row.id} sort:number` }));
  const plan = useStep(
    ({ id }: Row<typeof riskResponse>) => call(api.riskResponse.plan, { params: { id } }, { idempotencyKey: uuidV7() }),
    ({ title }) => t("responses.planned", { name: title }),
  );
  const responses = found.data ?? [];
  return (
    <Stack gap="sm">
      <ExposureTable row={row} projectId={projectId} />
      <Text size="sm" c="dimmed">
        {t("responses.text")}
      </Text>
      {found.isPending && <LoadingState rows={2} height={48} />}
      {found.data && responses.length === 0 && <Text size="sm">{t("responses.none")}</Text>}
      {responses.map((each) => (
        <ResponseLine
          key={each.id}
          response={each}
          words={words}
          onPlan={rights.has("plan.write") ? () => plan.mutate(each) : null}
          busy={plan.isPending}
        />
      ))}
      {rights.mayWrite && (
        <Group gap="xs">
          {(["mitigation", "contingency"] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              size="xs"
              leftSection={<Plus size={14} aria-hidden />}
              onClick={() => setMaking(kind)}
            >
              {t(`responses.${kind}`)}
            </Button>
          ))}
        </Group>
      )}
      {making !== null && (
        <CreateRowDialog
          declaration={riskResponse}
          projectId={projectId}
          words={words}
          rights={rights}
          given={{ riskId: row.id, kind: making }}
          onClose={() => setMaking(null)}
        />
      )}
    </Stack>
  );
}
