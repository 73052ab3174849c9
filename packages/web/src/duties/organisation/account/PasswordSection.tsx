import { api, passwordSchema } from "@gantry/records";
import { Button, Group, PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showDone } from "../../../ui/feedback/toasts.tsx";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { NewPasswordField } from "../password/NewPasswordField.tsx";
import { organisationTexts } from "../texts.ts";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";

export function PasswordSection() {
  const t = useTexts(organisationTexts);
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) => call(api.account.changePassword, { body }),
    onSuccess() {
      form.reset();
      void client.invalidateQueries({ queryKey: ["sessions"] });
      showDone(t("password.changed"));
    },
  });
  const form = useForm({ initial: { current: "", next: "" }, error: change.error });
  const submit = () => {
    const checked = passwordSchema.safeParse(form.values.next);
    if (!checked.success) return form.refuse("next", wordedMessage(checked.error.issues[0]?.message ?? ""));
    change.mutate(form.values);
  };
  return (
    <Section title={t("password.title")} description={t("password.text")}>
      <FormStack onSubmit={submit}>
        <PasswordInput
          label={t("password.current")}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
          {...form.text("current")}
        />
        <NewPasswordField
          value={form.values.next}
          onChange={(value) => form.set("next", value)}
          error={form.issue("next")}
        />
        <ProblemNotice error={change.error} />
        <Group>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={form.values.current === "" || form.values.next === ""}
          >
            {t("password.submit")}
          </Button>
        </Group>
      </FormStack>
    </Section>
  );
}
