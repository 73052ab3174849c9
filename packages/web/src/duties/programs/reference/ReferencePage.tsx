import { api } from "@gantry/records";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { FileJson, KeyRound } from "lucide-react";
import { useMemo } from "react";
import { call } from "../../../platform/api/call.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { QueryField } from "../../../ui/filter/QueryField.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { Toolbar } from "../../../ui/page/Toolbar.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { programsTexts } from "../texts.ts";
import { groupsOf, type OpenApi } from "./openApi.ts";
import { OperationGroupSection } from "./OperationGroupSection.tsx";

const route = getRouteApi("/signedIn/api");

/** The API as people read it, made from the document that programs read. */
export function ReferencePage() {
  const t = useTexts(programsTexts);
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const document = useQuery({
    queryKey: ["openapi"],
    queryFn: async () => (await call(api.live.openapi, {})) as unknown as OpenApi,
    staleTime: Infinity,
  });
  const groups = useMemo(() => (document.data ? groupsOf(document.data, q) : []), [document.data, q]);
  return (
    <PageFrame
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <>
          <Button component={Link} to="/account" variant="default" leftSection={<KeyRound size={16} />}>
            {t("token")}
          </Button>
          <Button
            component="a"
            href={api.live.openapi.path}
            target="_blank"
            variant="default"
            leftSection={<FileJson size={16} />}
          >
            {t("document")}
          </Button>
        </>
      }
    >
      <Toolbar label={t("search")}>
        <QueryField
          label={t("search")}
          placeholder={t("searchExample")}
          value={q}
          onChange={(next) => void navigate({ search: next === "" ? {} : { q: next }, replace: true })}
        />
      </Toolbar>
      {document.isPending && <LoadingState />}
      {document.isError && <FailedState error={document.error} onRetry={() => void document.refetch()} />}
      {document.data && groups.length === 0 && <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>}
      {document.data &&
        groups.map((group) => <OperationGroupSection key={group.tag} document={document.data} group={group} />)}
    </PageFrame>
  );
}
