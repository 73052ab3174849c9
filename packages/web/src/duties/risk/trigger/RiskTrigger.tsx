import { recordName, recordNamed, records, risk, type RecordDeclaration, type Trigger } from "@gantry/records";
import { Button, Group, Select, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { QueryField } from "../../../ui/filter/QueryField.tsx";
import type { PanelSectionProps } from "../../../ui/record/panel/panelSections.ts";
import { useStep } from "../../../ui/record/useStep.ts";
import { riskTexts } from "../texts.ts";
import { Evidence } from "./Evidence.tsx";
import { PresentHits } from "./PresentHits.tsx";

const watchable = (records as readonly RecordDeclaration[]).filter(
  ({ scope, subject, fields, title }) =>
    scope === "project" && !subject && fields["projectId"] && fields[title]?.kind === "text",
);

/** By what state of the project's rows a risk is known to have occurred, and whether that is watched. */
export function RiskTrigger({ row, rights, projectId }: PanelSectionProps) {
  const t = useTexts(riskTexts);
  const language = useTextLanguage();
  const saved = row["trigger"] as Trigger | null;
  const [record, setRecord] = useState(saved?.record ?? "workItem");
  const [query, setQuery] = useState(saved?.query ?? "");
  const [isSettled, setSettled] = useState(true);
  const write = useStep(
    (values: { trigger: Trigger | null } | { watched: boolean }) => applyEdits([updateEdit(risk, row, values)]),
    (values) => t("watched" in values ? (values.watched ? "trigger.armed" : "trigger.rested") : "trigger.saved"),
  );
  const wanted = query.trim() === "" ? null : { record, query: query.trim() };
  const isNew = wanted?.query !== saved?.query || (wanted !== null && wanted.record !== saved?.record);
  const choices = watchable.map((each) => ({ value: each.name, label: recordName(each, language, "many") }));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("trigger.text")}
      </Text>
      <Select
        label={t("trigger.record")}
        data={choices}
        value={record}
        onChange={(value) => value !== null && setRecord(value)}
        disabled={!rights.mayWrite}
        allowDeselect={false}
        searchable
      />
      <Text size="sm" fw={500} aria-hidden>
        {t("trigger.query")}
      </Text>
      <QueryField
        key={record}
        value={query}
        onChange={setQuery}
        label={t("trigger.query")}
        placeholder={t("trigger.example")}
        declaration={recordNamed(record)}
        onSettled={setSettled}
      />
      {wanted && isSettled && projectId !== null && <PresentHits trigger={wanted} projectId={projectId} />}
      {rights.mayWrite && (
        <Group gap="md">
          <Button
            size="xs"
            onClick={() => write.mutate({ trigger: wanted })}
            disabled={!isNew || !isSettled}
            loading={write.isPending}
          >
            {t("trigger.save")}
          </Button>
          {saved && !isNew && (
            <Switch
              label={t("trigger.watched")}
              checked={row["watched"] === true}
              onChange={({ currentTarget }) => write.mutate({ watched: currentTarget.checked })}
              disabled={write.isPending}
            />
          )}
        </Group>
      )}
      <Evidence row={row} />
    </Stack>
  );
}
