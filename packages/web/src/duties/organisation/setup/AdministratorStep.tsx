import { TextInput } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { Form } from "../../../ui/form/useForm.ts";
import { NewPasswordField } from "../password/NewPasswordField.tsx";
import { organisationTexts } from "../texts.ts";
import type { SetupValues } from "./setupForm.ts";

/** Step 2: the first account. */
export function AdministratorStep({ form }: { form: Form<SetupValues> }) {
  const t = useTexts(organisationTexts);
  return (
    <>
      <TextInput label={t("field.name")} required autoFocus autoComplete="name" {...form.text("administrator.name")} />
      <TextInput
        label={t("field.email")}
        type="email"
        required
        autoComplete="username"
        {...form.text("administrator.email")}
      />
      <NewPasswordField
        label={t("field.password")}
        value={form.values["administrator.password"]}
        onChange={(value) => form.set("administrator.password", value)}
        error={form.issue("administrator.password")}
      />
    </>
  );
}
