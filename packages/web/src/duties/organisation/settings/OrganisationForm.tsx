import { calendar, fieldLabel, organisation, type Row } from "@gantry/records";
import { NumberInput, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../../ui/feedback/ConflictNotice.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { SaveBar } from "../../../ui/form/SaveBar.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { OverloadFields } from "../../people/public.ts";
import { ChaseFields, useChaseTitle } from "../../team/public.ts";
import { CurrencySelect, LocaleSelect, TimeZoneSelect } from "../regional/RegionalSelects.tsx";
import { organisationTexts } from "../texts.ts";

const HOUR = 60;

/** Name, currency, how dates are written, what a day of work is. */
export function OrganisationForm({ row }: { row: Row<typeof organisation> }) {
  const t = useTexts(organisationTexts);
  const form = useRowForm(organisation, row, { onSaved: (result) => showUndoable(t("organisation.saved"), result) });
  const chaseTitle = useChaseTitle();
  const language = useTextLanguage();
  const calendars = useQuery(allRowsQuery(calendar));
  const { values } = form;
  const weekdays = (["monday", "sunday", "saturday"] as const).map((value) => ({
    value,
    label: t(`weekStart.${value}`),
  }));
  const hours = (name: "minutesPerDay" | "minutesPerWeek" | "minutesPerMonth") => (
    <NumberInput
      label={t(`field.${name}`)}
      suffix={` ${t("unit.hours")}`}
      min={0.5}
      decimalScale={2}
      value={values[name] / HOUR}
      onChange={(value) => typeof value === "number" && value > 0 && form.set(name, Math.round(value * HOUR))}
      error={form.issue(name)}
    />
  );
  return (
    <Section title={t("organisation.general")}>
      <TextInput
        label={t("field.name")}
        required
        value={values.name}
        onChange={(event) => form.set("name", event.currentTarget.value)}
        error={form.issue("name")}
      />
      <FieldRow>
        <CurrencySelect value={values.currency} onChange={(value) => form.set("currency", value)} />
        <LocaleSelect value={values.locale} onChange={(value) => form.set("locale", value)} />
      </FieldRow>
      <FieldRow>
        <TimeZoneSelect value={values.timeZone} onChange={(value) => form.set("timeZone", value)} />
        <Select
          label={t("field.weekStart")}
          data={weekdays}
          value={values.weekStart}
          onChange={(value) => value && form.set("weekStart", value)}
          allowDeselect={false}
        />
      </FieldRow>
      <Select
        label={t("field.calendar")}
        description={t("organisation.calendarText")}
        data={(calendars.data ?? [])
          .filter(({ projectId }) => projectId === null)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={values.calendarId}
        onChange={(value) => form.set("calendarId", value)}
        allowDeselect={false}
      />
      <FieldRow>
        {hours("minutesPerDay")}
        {hours("minutesPerWeek")}
        {hours("minutesPerMonth")}
      </FieldRow>
      <h3>{chaseTitle}</h3>
      <ChaseFields
        values={form.values}
        set={(field, days) => form.set(field, days)}
        issue={(field) => form.issue(field)}
        ofProject={false}
      />
      <OverloadFields
        values={values}
        setPercent={(percent) => form.set("overloadPercent", percent)}
        setLeadDays={(days) => form.set("overloadLeadDays", days)}
        issue={(field) => form.issue(field)}
      />
      <SaveBar form={form}>
        <ConflictNotice
          conflict={form.conflict}
          label={(field) => fieldLabel(organisation, field, language)}
          show={(_, value) => String(value ?? "–")}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      </SaveBar>
    </Section>
  );
}
