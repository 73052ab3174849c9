import { api, type Import } from "@gantry/records";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { call } from "../../../platform/api/call.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { importTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { ImportDone } from "./ImportDone.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { ImportRefused } from "./ImportRefused.tsx";
import { importQuery, uploadPlan } from "./useImport.ts";

/** A plan file on its way in: chosen, read, shown, accepted. Its number is in the address, so a reload loses nothing. */
export function ImportPage() {
  const t = useTexts(importTexts);
  const planning = useTexts(planningTexts);
  const navigate = useNavigate({ from: "/import" });
  const client = useQueryClient();
  const mayImport = useCan("project.create");
  const { id } = useSearch({ from: "/signedIn/import" });
  const upload = useMutation({
    mutationFn: uploadPlan,
    onSuccess(started) {
      client.setQueryData(importQuery(started.id).queryKey, started);
      void navigate({ search: { id: started.id } });
    },
  });
  const again = () => void navigate({ search: {} });
  return (
    <PageFrame
      title={t("import.title")}
      subtitle={t("import.text")}
      breadcrumbs={[{ label: planning("projects.title"), to: "/projects" }]}
      width="text"
    >
      {id ? (
        <Running key={id} id={id} onAgain={again} />
      ) : !mayImport ? (
        <Notice tone="info">{t("import.notAllowed")}</Notice>
      ) : (
        <ChooseFile onChoose={upload.mutate} busy={upload.isPending} error={upload.error} />
      )}
    </PageFrame>
  );
}

function Running({ id, onAgain }: { id: string; onAgain: () => void }) {
  const client = useQueryClient();
  const state = useQuery(importQuery(id));
  const renew = (next: Import) => client.setQueryData(importQuery(id).queryKey, next);
  const cancel = useMutation({
    mutationFn: () => call(api.imports.cancel, { params: { id } }),
    onSuccess: renew,
    onError: showProblem,
  });
  if (state.isPending) return <LoadingState />;
  if (state.isError) return <FailedState error={state.error} onRetry={() => void state.refetch()} />;
  const shown = state.data;
  switch (shown.status) {
    case "reading":
    case "writing":
      return <ImportProgress import={shown} onCancel={() => cancel.mutate()} />;
    case "ready":
      return <ImportPreview import={shown} onAccepted={renew} onCancel={() => cancel.mutate()} />;
    case "done":
      return <ImportDone import={shown} onAgain={onAgain} />;
    case "refused":
    case "failed":
    case "cancelled":
      return <ImportRefused import={shown} onAgain={onAgain} />;
  }
}
