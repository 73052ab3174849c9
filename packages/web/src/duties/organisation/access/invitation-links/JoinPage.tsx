import { api, passwordSchema } from "@gantry/records";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { call } from "../../../../platform/api/call.ts";
import { queryClient } from "../../../../platform/cache/queryClient.ts";
import { sessionQuery } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { FormStack } from "../../../../ui/form/FormStack.tsx";
import { useForm } from "../../../../ui/form/useForm.ts";
import { PublicFrame } from "../../../../ui/page/PublicFrame.tsx";
import { Notice } from "../../../../ui/states/Notice.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { NewPasswordField } from "../../password/NewPasswordField.tsx";
import { accessTexts } from "../texts.ts";

/** Makes an account by an invitation link. */
export function JoinPage() {
  const t = useTexts(accessTexts);
  const navigate = useNavigate();
  const { token = "" } = useSearch({ from: "/join" });
  const found = useQuery({
    queryKey: ["join", token],
    queryFn: ({ signal }) => call(api.invitationLink.look, { body: { token } }, { signal }),
    enabled: token !== "",
    retry: false,
  });
  const accept = useMutation({
    mutationFn: (body: { name: string; email: string; password: string }) =>
      call(api.invitationLink.accept, { body: { token, ...body } }),
    onSuccess(session) {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void navigate({ to: "/" });
    },
  });
  const form = useForm({ initial: { name: "", email: "", password: "" }, secret: ["password"], error: accept.error });
  const submit = () => {
    const { name, password } = form.values;
    if (name.trim() === "") return form.refuse("name", t("links.missing"));
    const checked = passwordSchema.safeParse(password);
    if (!checked.success) return form.refuse("password", checked.error.issues[0]?.message ?? "");
    accept.mutate({ name: name.trim(), email: found.data?.email ?? form.values.email.trim(), password });
  };
  const organisation = found.data?.organisation;
  return (
    <PublicFrame
      title={organisation ? t("join.title", { organisation }) : t("join.loading")}
      subtitle={found.data?.project ? t("join.project", { project: found.data.project }) : t("join.text")}
    >
      {token === "" && <Notice tone="warn">{t("join.noToken")}</Notice>}
      <ProblemNotice error={found.error} />
      {found.isSuccess && (
        <FormStack onSubmit={submit}>
          <TextInput label={t("join.name")} required autoComplete="name" {...form.text("name")} />
          {found.data.email ? (
            <TextInput label={t("join.email")} type="email" readOnly value={found.data.email} />
          ) : (
            <TextInput label={t("join.email")} type="email" required autoComplete="email" {...form.text("email")} />
          )}
          <NewPasswordField
            value={form.values.password}
            onChange={(value) => form.set("password", value)}
            error={form.issue("password")}
          />
          <ProblemNotice error={accept.error} />
          <Button type="submit" size="md" loading={accept.isPending}>
            {t("join.submit")}
          </Button>
        </FormStack>
      )}
    </PublicFrame>
  );
}
