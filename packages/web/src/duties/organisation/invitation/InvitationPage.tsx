import { api, passwordSchema } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { sessionQuery } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { PublicFrame } from "../../../ui/page/PublicFrame.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { NewPasswordField } from "../password/NewPasswordField.tsx";
import { organisationTexts } from "../texts.ts";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";

/** Sets a password with a one-time link: the first sign-in, or a forgotten password. */
export function InvitationPage() {
  const t = useTexts(organisationTexts);
  const navigate = useNavigate();
  const { token } = useSearch({ from: "/invitation" });
  const form = useForm({ initial: { password: "" } });
  const accept = useMutation({
    mutationFn: (given: string) =>
      call(api.account.acceptInvitation, { body: { token: given, password: form.values.password } }),
    onSuccess(session) {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void navigate({ to: "/" });
    },
  });
  const submit = () => {
    const checked = passwordSchema.safeParse(form.values.password);
    if (!checked.success) return form.refuse("password", wordedMessage(checked.error.issues[0]?.message ?? ""));
    if (token) accept.mutate(token);
  };
  return (
    <PublicFrame title={t("invitation.title")} subtitle={t("invitation.subtitle")}>
      {token ? (
        <FormStack onSubmit={submit}>
          <NewPasswordField
            value={form.values.password}
            onChange={(value) => form.set("password", value)}
            error={form.issue("password")}
          />
          <ProblemNotice error={accept.error} />
          <Button type="submit" size="md" loading={accept.isPending}>
            {t("invitation.submit")}
          </Button>
        </FormStack>
      ) : (
        <Notice tone="warn">{t("invitation.noToken")}</Notice>
      )}
    </PublicFrame>
  );
}
