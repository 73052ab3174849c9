import { Select } from "@mantine/core";
import { useMemo } from "react";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { organisationTexts } from "../texts.ts";
import { currencyChoices, localeChoices, timeZoneChoices, type Choice } from "./regionalChoices.ts";

interface RegionalSelectProps {
  value: string;
  onChange: (value: string) => void;
  description?: string;
}

interface ChoiceSelectProps extends RegionalSelectProps {
  label: string;
  choices: readonly Choice[];
}

/** A value set by other means than the list stays choosable. */
function ChoiceSelect({ choices, value, onChange, ...labels }: ChoiceSelectProps) {
  const t = useTexts(organisationTexts);
  const data = choices.some((choice) => choice.value === value) ? [...choices] : [{ value, label: value }, ...choices];
  return (
    <Select
      {...labels}
      data={data}
      value={value}
      onChange={(next) => next && onChange(next)}
      searchable
      allowDeselect={false}
      limit={100}
      nothingFoundMessage={t("field.nothingFound")}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

export function CurrencySelect(props: RegionalSelectProps) {
  const t = useTexts(organisationTexts);
  const language = useTextLanguage();
  return (
    <ChoiceSelect
      label={t("field.currency")}
      choices={useMemo(() => currencyChoices(language), [language])}
      {...props}
    />
  );
}

export function TimeZoneSelect(props: RegionalSelectProps) {
  const t = useTexts(organisationTexts);
  return <ChoiceSelect label={t("field.timeZone")} choices={useMemo(() => timeZoneChoices(), [])} {...props} />;
}

export function LocaleSelect(props: RegionalSelectProps) {
  const t = useTexts(organisationTexts);
  const language = useTextLanguage();
  const choices = useMemo(() => localeChoices(new Date(), language), [language]);
  return <ChoiceSelect label={t("field.locale")} choices={choices} {...props} />;
}
