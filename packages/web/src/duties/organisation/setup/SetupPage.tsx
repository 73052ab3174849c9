import { api } from "@gantry/records";
import { Anchor, Button, Group, Stepper } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { sessionQuery } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { issuesOf } from "../../../ui/form/issuesOf.ts";
import { forgetDraft } from "../../../ui/form/formDraft.ts";
import { useForm } from "../../../ui/form/useForm.ts";
import { PublicFrame } from "../../../ui/page/PublicFrame.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { organisationTexts } from "../texts.ts";
import { AdministratorStep } from "./AdministratorStep.tsx";
import { DemoStep } from "./DemoStep.tsx";
import { OrganisationStep } from "./OrganisationStep.tsx";
import { setupBody, setupIssues, setupSteps, stepOfIssue, type SetupValues } from "./setupForm.ts";

const DRAFT = "setup";

/** First visit: names the organisation, creates its administrator, offers the demo. */
export function SetupPage() {
  const t = useTexts(organisationTexts);
  const { token = "" } = useSearch({ from: "/setup" });
  const state = useQuery({ queryKey: ["setup"], queryFn: () => call(api.account.setupState, {}) });
  if (state.data?.needed === false) {
    return (
      <PublicFrame title={t("setup.doneTitle")} subtitle={t("setup.doneText")}>
        <p>
          <Anchor component={Link} to="/sign-in">
            {t("signIn.title")}
          </Anchor>
        </p>
      </PublicFrame>
    );
  }
  return <SetupForm token={token} />;
}

function SetupForm({ token }: { token: string }) {
  const t = useTexts(organisationTexts);
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const complete = useMutation({
    mutationFn: (values: SetupValues) => call(api.account.setup, { body: setupBody(values) }),
    onSuccess(session) {
      forgetDraft(DRAFT);
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void navigate({ to: "/projects" });
    },
    onError: (error) => setStep((now) => stepOfIssue(Object.keys(issuesOf(error))) ?? now),
  });
  const form = useForm<SetupValues>({
    initial: initialValues(token),
    keepAs: DRAFT,
    secret: ["administrator.password", "token"],
    error: complete.error,
  });
  const proceed = () => {
    const issues = setupIssues(form.values, step);
    for (const { field, message, missing } of issues) form.refuse(field, missing ? t("field.missing") : message);
    if (issues.length > 0) return;
    if (step < setupSteps.length - 1) setStep(step + 1);
    else complete.mutate(form.values);
  };
  const last = step === setupSteps.length - 1;
  return (
    <PublicFrame wide title={t("setup.title")} subtitle={t("setup.subtitle")}>
      <FormStack onSubmit={proceed}>
        <Stepper active={step} onStepClick={(to) => to < step && setStep(to)} size="xs" iconSize={28}>
          <Stepper.Step label={t("setup.step.organisation")} />
          <Stepper.Step label={t("setup.step.administrator")} />
          <Stepper.Step label={t("setup.step.start")} />
        </Stepper>
        {token === "" && step === 0 && <Notice tone="info">{t("setup.noToken")}</Notice>}
        {step === 0 && <OrganisationStep form={form} askToken={token === "" || form.issue("token") !== undefined} />}
        {step === 1 && <AdministratorStep form={form} />}
        {last && <DemoStep form={form} />}
        <ProblemNotice error={complete.error} />
        <Group justify="space-between">
          <Button variant="default" onClick={() => setStep(step - 1)} disabled={step === 0}>
            {t("setup.back")}
          </Button>
          <Button type="submit" loading={complete.isPending}>
            {last ? t("setup.submit") : t("setup.next")}
          </Button>
        </Group>
      </FormStack>
    </PublicFrame>
  );
}

function initialValues(token: string): SetupValues {
  return {
    token,
    "organisation.name": "",
    "organisation.currency": "EUR",
    "organisation.timeZone": Intl.DateTimeFormat().resolvedOptions().timeZone,
    "organisation.locale": navigator.language,
    "administrator.name": "",
    "administrator.email": "",
    "administrator.password": "",
    demo: true,
  };
}
