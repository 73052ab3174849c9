import { TextInput } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import type { Form } from "../../../ui/form/useForm.ts";
import { CurrencySelect, LocaleSelect, TimeZoneSelect } from "../regional/RegionalSelects.tsx";
import { organisationTexts } from "../texts.ts";
import type { SetupValues } from "./setupForm.ts";

/** Step 1: the organisation and how it writes dates and money. */
export function OrganisationStep({ form, askToken }: { form: Form<SetupValues>; askToken: boolean }) {
  const t = useTexts(organisationTexts);
  return (
    <>
      {askToken && <TextInput label={t("setup.token")} required autoComplete="off" {...form.text("token")} />}
      <TextInput
        label={t("setup.organisationName")}
        required
        autoFocus
        autoComplete="organization"
        {...form.text("organisation.name")}
      />
      <FieldRow>
        <CurrencySelect
          value={form.values["organisation.currency"]}
          onChange={(value) => form.set("organisation.currency", value)}
        />
        <LocaleSelect
          value={form.values["organisation.locale"]}
          onChange={(value) => form.set("organisation.locale", value)}
        />
      </FieldRow>
      <TimeZoneSelect
        value={form.values["organisation.timeZone"]}
        onChange={(value) => form.set("organisation.timeZone", value)}
      />
    </>
  );
}
