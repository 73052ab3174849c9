import { Radio, Stack, TextInput } from "@mantine/core";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { importTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";
import { FindingList } from "./FindingList.tsx";
import type { Choice, ImportDocument } from "./importChoices.ts";
import classes from "./import.module.css";
import { ReportTable } from "./ReportTable.tsx";

interface DocumentPreviewProps {
  document: ImportDocument;
  choice: Choice;
  missing: readonly ("key" | "name")[];
  onChange: (choice: Choice) => void;
}

const counted = ["workItems", "dependencies", "calendars", "people", "assignments"] as const;

/** One plan of the file: how much is in it, where it shall go, what does not come over as it is. */
export function DocumentPreview({ document, choice, missing, onChange }: DocumentPreviewProps) {
  const t = useTexts(importTexts);
  const planning = useTexts(planningTexts);
  const format = useFormat();
  const { counts, start, finish, matches } = document;
  const dates = [start, finish].map((date) => (date === null ? "–" : format.date(date))).join(" – ");
  return (
    <Section title={document.title} description={dates}>
      <dl className={classes["counts"]}>
        {counted.map((name) => (
          <div key={name}>
            <dd>{format.number(counts[name])}</dd>
            <dt>{t(`import.count.${name}`)}</dt>
          </div>
        ))}
      </dl>
      <Radio.Group
        label={t("import.into")}
        value={choice.into}
        onChange={(into) => onChange({ ...choice, into: into })}
      >
        <Stack gap="xs" mt="xs">
          {matches && (
            <Radio
              value="update"
              label={t("import.update", { name: matches.name })}
              description={t("import.updateCounts", { ...matches })}
            />
          )}
          <Radio value="new" label={t("import.new")} />
          <Radio value="skip" label={t("import.skip")} />
        </Stack>
      </Radio.Group>
      {choice.into === "new" && (
        <FieldRow>
          <TextInput
            label={planning("field.name")}
            value={choice.name}
            maxLength={200}
            onChange={(event) => onChange({ ...choice, name: event.currentTarget.value })}
            error={missing.includes("name") && planning("projects.nameMissing")}
          />
          <TextInput
            label={planning("field.key")}
            description={planning("projects.keyText")}
            value={choice.key}
            maxLength={10}
            onChange={(event) => onChange({ ...choice, key: event.currentTarget.value.toUpperCase() })}
            error={missing.includes("key") && t("import.keyMissing")}
          />
        </FieldRow>
      )}
      <ReportTable report={document.report} />
      <FindingList findings={document.findings} />
    </Section>
  );
}
