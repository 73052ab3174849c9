import { Radio, Stack } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { Form } from "../../../ui/form/useForm.ts";
import { organisationTexts } from "../texts.ts";
import type { SetupValues } from "./setupForm.ts";

/** Step 3: begin with a demo to look around in, or with nothing. */
export function DemoStep({ form }: { form: Form<SetupValues> }) {
  const t = useTexts(organisationTexts);
  return (
    <Radio.Group
      label={t("setup.demoQuestion")}
      value={form.values.demo ? "demo" : "empty"}
      onChange={(value) => form.set("demo", value === "demo")}
    >
      <Stack gap="sm" mt="xs">
        <Radio value="demo" label={t("setup.demo")} description={t("setup.demoText")} />
        <Radio value="empty" label={t("setup.empty")} description={t("setup.emptyText")} />
      </Stack>
    </Radio.Group>
  );
}
