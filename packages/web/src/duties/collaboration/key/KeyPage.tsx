import { api } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { collaborationTexts } from "../texts.ts";

/** Leads on to the row of a key: what CRM-12 in somebody's text is a link to. */
export function KeyPage() {
  const t = useTexts(collaborationTexts);
  const { key } = useParams({ strict: false }) as { key: string };
  const found = useQuery({
    queryKey: ["search", "key", key],
    queryFn: ({ signal }) => call(api.live.search, { query: { text: key, limit: 5 } }, { signal }),
  });
  const row = found.data?.items.find((each) => each.key?.toUpperCase() === key.toUpperCase());
  if (row) return <Navigate to={placeOf(row)} replace />;
  return (
    <PageFrame title={t("key.title", { key })}>
      {found.isPending && <LoadingState rows={2} />}
      {found.isError && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && (
        <EmptyState icon={<SearchX size={26} />} title={t("key.notFound", { key })}>
          <p>{t("key.notFoundText")}</p>
        </EmptyState>
      )}
    </PageFrame>
  );
}
