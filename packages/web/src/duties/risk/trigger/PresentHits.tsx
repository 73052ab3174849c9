import { endpointsOf, recordNamed, type Trigger } from "@gantry/records";
import { Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { narrowed } from "../../../platform/records/narrowed.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { riskTexts } from "../texts.ts";

/** How many rows a trigger would hit now, as far as the reader sees them. */
export function PresentHits({ trigger, projectId }: { trigger: Trigger; projectId: string }) {
  const t = useTexts(riskTexts);
  const { record, query } = trigger;
  const found = useQuery({
    queryKey: ["rows", record, "hits", projectId, query],
    queryFn: ({ signal }) => {
      const q = narrowed(query, `projectId:${projectId}`);
      return call(endpointsOf(recordNamed(record)).list, { query: { q, limit: 1, total: "count" } }, { signal });
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!found.data || found.isError) return null;
  return (
    <Text size="sm" role="status">
      {t("trigger.hits", { count: found.data.total ?? 0 })}
    </Text>
  );
}
