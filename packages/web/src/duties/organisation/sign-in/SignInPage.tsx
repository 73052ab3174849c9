import { api } from "@gantry/records";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { sessionQuery } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { PublicFrame } from "../../../ui/page/PublicFrame.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { organisationTexts } from "../texts.ts";

/** Sign-in by e-mail and password; leads back to where one wanted to go. */
export function SignInPage() {
  const t = useTexts(organisationTexts);
  const navigate = useNavigate();
  const { next = "/" } = useSearch({ from: "/sign-in" });
  const form = useForm({ initial: { email: "", password: "" }, keepAs: "sign-in", secret: ["password"] });
  const signIn = useMutation({
    mutationFn: () => call(api.account.signIn, { body: { ...form.values, email: form.values.email.trim() } }),
    onSuccess(session) {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void navigate({ href: next });
    },
  });
  const submit = () => {
    if (form.values.email.trim() === "") return form.refuse("email", t("signIn.emailMissing"));
    if (form.values.password === "") return form.refuse("password", t("signIn.passwordMissing"));
    signIn.mutate();
  };
  return (
    <PublicFrame title={t("signIn.title")} subtitle={t("signIn.subtitle")}>
      <FormStack onSubmit={submit}>
        <TextInput
          label={t("field.email")}
          type="email"
          autoComplete="username"
          autoFocus
          required
          {...form.text("email")}
        />
        <PasswordInput
          label={t("field.password")}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
          {...form.text("password")}
        />
        <ProblemNotice error={signIn.error} />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t("signIn.submit")}
        </Button>
        <p>{t("signIn.forgotten")}</p>
      </FormStack>
    </PublicFrame>
  );
}
