import { api } from "@gantry/records";
import { Button, Group, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { sessionQuery, useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showDone } from "../../../ui/feedback/toasts.tsx";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { organisationTexts } from "../texts.ts";

export function ProfileSection() {
  const t = useTexts(organisationTexts);
  const { user } = useSession();
  const save = useMutation({
    mutationFn: (body: { name: string }) => call(api.account.preferences, { body }),
    onSuccess(session) {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      showDone(t("account.saved"));
    },
  });
  const form = useForm({ initial: { name: user.name }, error: save.error });
  return (
    <Section title={t("account.profile")}>
      <FormStack onSubmit={() => save.mutate(form.values)}>
        <TextInput label={t("field.name")} required autoComplete="name" {...form.text("name")} />
        <ProblemNotice error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("account.save")}
          </Button>
          <LinkButton to="/preferences" variant="default">
            {t("account.preferences")}
          </LinkButton>
        </Group>
      </FormStack>
    </Section>
  );
}
