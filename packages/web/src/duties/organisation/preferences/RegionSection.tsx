import { Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { createFormat } from "../../../platform/format/createFormat.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { savePreferences, type Preferences } from "../../../platform/session/savePreferences.ts";
import { useSession } from "../../../platform/session/session.ts";
import { languageNames, languageOf, languages } from "../../../platform/texts/languages.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { localeChoices, timeZoneChoices, type Choice } from "../regional/regionalChoices.ts";
import { preferenceTexts } from "./texts.ts";

const save = (body: Preferences) => void savePreferences(body).catch(showProblem);

/** Language, formats, time zone and week, each as the organisation has it until somebody chooses. A choice holds at once. */
export function RegionSection() {
  const t = useTexts(preferenceTexts);
  const { user, organisation } = useSession();
  const format = useFormat();
  const [now] = useState(() => new Date());
  const locales = useMemo(() => localeChoices(now, format.locale), [now, format.locale]);
  const zones = useMemo(() => timeZoneChoices(), []);
  const days = (["monday", "sunday", "saturday"] as const).map((value) => ({ value, label: t(`weekStart.${value}`) }));
  const spoken = languageNames[languageOf(organisation.locale) ?? "en"];
  const example = createFormat({
    locale: format.locale,
    timeZone: user.timeZone ?? organisation.timeZone,
    currency: organisation.currency,
  });
  return (
    <Section title={t("region.title")}>
      <FormStack onSubmit={() => undefined}>
        <Inherited
          label={t("language")}
          usual={t("language.organisation", { language: spoken })}
          choices={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={user.language}
          onChange={(language) => save({ language: language as Preferences["language"] })}
        />
        <Inherited
          label={t("locale")}
          description={t("locale.text", {
            date: example.moment(now.toISOString(), "day"),
            number: example.number(1500),
            money: example.money(123_456),
          })}
          usual={t("locale.organisation", { locale: organisation.locale })}
          choices={locales}
          value={user.locale}
          onChange={(locale) => save({ locale })}
        />
        <Inherited
          label={t("timeZone")}
          description={t("timeZone.text", { time: example.moment(now.toISOString(), "time") })}
          usual={t("timeZone.organisation", { zone: organisation.timeZone })}
          choices={zones}
          value={user.timeZone}
          onChange={(timeZone) => save({ timeZone })}
        />
        <Inherited
          label={t("weekStart")}
          usual={t("weekStart.organisation", { day: t(`weekStart.${organisation.weekStart}`) })}
          choices={days}
          value={user.weekStart}
          onChange={(weekStart) => save({ weekStart: weekStart as Preferences["weekStart"] })}
        />
      </FormStack>
    </Section>
  );
}

interface InheritedProps {
  label: string;
  description?: string;
  /** What the organisation has, in words. */
  usual: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string | null) => void;
}

const USUAL = "as the organisation";

function Inherited({ usual, choices, value, onChange, ...labels }: InheritedProps) {
  const known = value === null || choices.some((choice) => choice.value === value);
  const data = [{ value: USUAL, label: usual }, ...(known ? [] : [{ value, label: value }]), ...choices];
  return (
    <Select
      {...labels}
      data={data}
      value={value ?? USUAL}
      onChange={(next) => next && onChange(next === USUAL ? null : next)}
      searchable={choices.length > 5}
      allowDeselect={false}
      limit={100}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
