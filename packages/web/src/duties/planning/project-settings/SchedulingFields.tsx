import { calendar, fieldLabel, project } from "@gantry/records";
import { NumberInput, Select, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import type { RowForm } from "../../../platform/records/useRowForm.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { InstantField } from "../../../ui/form/InstantField.tsx";
import { planningTexts } from "../texts.ts";

interface SchedulingFieldsProps {
  form: RowForm<typeof project>;
  readOnly: boolean;
}

const HOUR = 60;
const presets = ["gantry", "msProject", "primavera"] as const;

/** What the engine computes the dates by. */
export function SchedulingFields({ form, readOnly }: SchedulingFieldsProps) {
  const t = useTexts(planningTexts);
  const language = useTextLanguage();
  const calendars = useQuery(allRowsQuery(calendar));
  const { values } = form;
  const usable = (calendars.data ?? []).filter(({ projectId }) => projectId === null || projectId === values.id);
  const date = (name: "start" | "finish" | "dataDate", time: string, description?: string) => (
    <InstantField
      label={t(`field.${name}`)}
      {...(description ? { description } : {})}
      usualTime={time}
      value={values[name]}
      onChange={(value) => form.set(name, value)}
      error={form.issue(name)}
      disabled={readOnly}
    />
  );
  const hours = (name: "minutesPerDay" | "minutesPerWeek" | "minutesPerMonth") => (
    <NumberInput
      label={t(`field.${name}`)}
      suffix={` ${t("unit.hours")}`}
      min={0.5}
      decimalScale={2}
      disabled={readOnly}
      value={values[name] / HOUR}
      onChange={(value) => typeof value === "number" && value > 0 && form.set(name, Math.round(value * HOUR))}
      error={form.issue(name)}
    />
  );
  return (
    <>
      <FieldRow>
        <ChoiceField
          label={t("field.scheduleFrom")}
          choices={["start", "finish"] as const}
          show={(from) => t(`scheduleFrom.${from}`)}
          value={values.scheduleFrom}
          onChange={(from) => form.set("scheduleFrom", from)}
          disabled={readOnly}
        />
        <Select
          label={t("field.calendarId")}
          data={usable.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t("settings.calendarOrganisation")}
          value={values.calendarId}
          onChange={(id) => form.set("calendarId", id)}
          clearable
          disabled={readOnly}
        />
      </FieldRow>
      <FieldRow>
        {date("start", "08:00")}
        {date("finish", "17:00", t(values.scheduleFrom === "finish" ? "settings.finishFrom" : "settings.finishKept"))}
        {date("dataDate", "17:00", t("settings.dataDateText"))}
      </FieldRow>
      <ChoiceField
        label={t("field.conventions")}
        description={t(`conventions.${values.conventions?.name ?? "gantry"}.text`)}
        choices={presets}
        show={(name) => t(`conventions.${name}`)}
        value={values.conventions?.name ?? "gantry"}
        onChange={(name) => form.set("conventions", name === "gantry" ? null : { name })}
        disabled={readOnly}
      />
      <Switch
        label={fieldLabel(project, "learnedEstimates", language)}
        description={t("settings.learnedText")}
        checked={values.learnedEstimates}
        onChange={({ currentTarget }) => form.set("learnedEstimates", currentTarget.checked)}
        disabled={readOnly}
      />
      <FieldRow>
        {hours("minutesPerDay")}
        {hours("minutesPerWeek")}
        {hours("minutesPerMonth")}
      </FieldRow>
    </>
  );
}
