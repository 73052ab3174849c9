import type { TriggerEvidence } from "@gantry/records";
import { List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useRowNames } from "../../../platform/records/rowNames.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { riskTexts } from "../texts.ts";

/** What a trigger hit, and when: nothing while it has not. Rows that the reader may not see are counted, not named. */
export function Evidence({ row }: { row: AnyRow }) {
  const t = useTexts(riskTexts);
  const format = useFormat();
  const nameOf = useRowNames();
  const evidence = row["evidence"] as TriggerEvidence | null;
  if (evidence === null || typeof row["triggeredAt"] !== "string") return null;
  const { record, query, total, ids } = evidence;
  const named = ids.flatMap((id) => {
    const name = nameOf(record, id);
    return name ? [{ id, name }] : [];
  });
  return (
    <div>
      <Text size="sm" fw={500}>
        {t("trigger.hit", { moment: format.moment(row["triggeredAt"]), count: total, query })}
      </Text>
      <List size="sm">
        {named.map(({ id, name }) => (
          <List.Item key={id}>
            <Link to={placeOf({ record, id, projectId: String(row["projectId"]) })}>{name}</Link>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
