import { calendar, type person, type Values } from "@gantry/records";
import { NumberInput, Select, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useCan, useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { MoneyField } from "../../../ui/form/MoneyField.tsx";
import { peopleTexts } from "../texts.ts";

export type PersonValues = Values<typeof person>;

interface PersonFieldsProps {
  values: PersonValues;
  set: <K extends keyof PersonValues>(name: K, value: PersonValues[K]) => void;
  issue: (name: keyof PersonValues) => string | undefined;
  readOnly?: boolean;
}

/** Empty text is no text. */
const orNull = (text: string) => (text === "" ? null : text);

export function PersonFields({ values, set, issue, readOnly = false }: PersonFieldsProps) {
  const t = useTexts(peopleTexts);
  const { organisation } = useSession();
  const seesRates = useCan("rates.read");
  const writesRates = useCan("rates.write");
  const calendars = useQuery(allRowsQuery(calendar));
  const kinds = (["work", "material", "cost"] as const).map((value) => ({ value, label: t(`kind.${value}`) }));
  const shared = (calendars.data ?? []).filter(({ projectId }) => projectId === null);
  const plain = (name: "jobTitle" | "team" | "email") => (
    <TextInput
      label={t(`field.${name}`)}
      disabled={readOnly}
      value={values[name] ?? ""}
      onChange={(event) => set(name, orNull(event.currentTarget.value))}
      error={issue(name)}
    />
  );
  return (
    <>
      <TextInput
        label={t("field.name")}
        required
        disabled={readOnly}
        data-autofocus
        value={values.name}
        onChange={(event) => set("name", event.currentTarget.value)}
        error={issue("name")}
      />
      <FieldRow>
        {plain("jobTitle")}
        {plain("team")}
      </FieldRow>
      <FieldRow>
        {plain("email")}
        <Select
          label={t("field.kind")}
          data={kinds}
          disabled={readOnly}
          value={values.kind}
          onChange={(value) => value && set("kind", value)}
          allowDeselect={false}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t("field.calendarId")}
          disabled={readOnly}
          data={[
            { value: "", label: t("calendar.organisation") },
            ...shared.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={values.calendarId ?? ""}
          onChange={(value) => set("calendarId", orNull(value ?? ""))}
          allowDeselect={false}
        />
        <NumberInput
          label={t("field.maxUnits")}
          description={t("field.maxUnitsText")}
          suffix=" %"
          min={0}
          step={10}
          disabled={readOnly}
          value={Math.round(values.maxUnits * 10_000) / 100}
          onChange={(value) => typeof value === "number" && set("maxUnits", value / 100)}
          error={issue("maxUnits")}
        />
      </FieldRow>
      {seesRates && (
        <MoneyField
          label={t("field.costRate")}
          currency={organisation.currency}
          disabled={readOnly || !writesRates}
          value={values.costRate ?? null}
          onChange={(value) => set("costRate", value)}
          error={issue("costRate")}
        />
      )}
      <Switch
        label={t("field.active")}
        description={t("field.activeText")}
        disabled={readOnly}
        checked={values.active}
        onChange={(event) => set("active", event.currentTarget.checked)}
      />
    </>
  );
}
