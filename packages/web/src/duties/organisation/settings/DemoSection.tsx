import { api } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showDone } from "../../../ui/feedback/toasts.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { organisationTexts } from "../texts.ts";

/** Load the demo to look around, or delete it and nothing else. */
export function DemoSection({ loaded }: { loaded: boolean }) {
  const t = useTexts(organisationTexts);
  const [asking, setAsking] = useState(false);
  const load = useMutation({
    mutationFn: () => call(api.account.loadDemo, {}),
    onSuccess: ({ projects }) => showDone(t("demo.loaded", { count: projects })),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const remove = useMutation({
    mutationFn: () => call(api.account.deleteDemo, {}),
    onSuccess() {
      setAsking(false);
      showDone(t("demo.deleted"));
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <Section
      title={t("demo.title")}
      description={t(loaded ? "demo.textLoaded" : "demo.text")}
      actions={
        loaded ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t("demo.delete")}
          </Button>
        ) : (
          <Button variant="default" onClick={() => load.mutate()} loading={load.isPending}>
            {t("demo.load")}
          </Button>
        )
      }
    >
      <ProblemNotice error={load.error} />
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("demo.delete")}
        error={remove.error}
        confirm={{ label: t("demo.delete"), run: () => remove.mutate(), busy: remove.isPending, danger: true }}
      >
        <p>{t("demo.deleteText")}</p>
      </Dialog>
    </Section>
  );
}
