import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { searchTexts } from "../texts.ts";
import { FoundList } from "./FoundList.tsx";
import classes from "./SearchPage.module.css";
import { useResults } from "./useResults.ts";
import { useSearchedKinds } from "./useSearchedKinds.ts";

const PAUSE_MS = 200;

/** All results of a search, page after page; the address holds what is searched for. */
export function SearchPage() {
  const t = useTexts(searchTexts);
  const navigate = useNavigate();
  const { text: asked = "", record } = useSearch({ from: "/signedIn/search" });
  const [typed, setTyped] = useState(asked);
  const [text] = useDebouncedValue(typed.trim(), PAUSE_MS);
  useEffect(() => {
    void navigate({
      to: "/search",
      search: { ...(text ? { text } : {}), ...(record ? { record } : {}) },
      replace: true,
    });
  }, [navigate, text, record]);
  const results = useResults(text, record ?? null);
  const choose = (value: string | null) =>
    void navigate({ to: "/search", search: { ...(text ? { text } : {}), ...(value ? { record: value } : {}) } });
  return (
    <PageFrame title={t("title")} width="text">
      <div className={classes["bar"]} role="search">
        <TextInput
          className={classes["field"] ?? ""}
          aria-label={t("label")}
          placeholder={t("placeholder")}
          leftSection={<Search size={16} aria-hidden />}
          value={typed}
          maxLength={200}
          data-autofocus
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          aria-label={t("kind")}
          placeholder={t("all")}
          data={useSearchedKinds()}
          value={record ?? null}
          onChange={choose}
          clearable
          searchable
        />
      </div>
      <Results text={text} results={results} />
    </PageFrame>
  );
}

function Results({ text, results }: { text: string; results: ReturnType<typeof useResults> }) {
  const t = useTexts(searchTexts);
  if (text === "")
    return (
      <EmptyState icon={<Search size={28} />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  if (results.isError) return <FailedState error={results.error} onRetry={() => void results.refetch()} />;
  if (!results.data) return <LoadingState />;
  const { items, approximate, indexing } = results.data;
  return (
    <>
      {indexing && <Notice tone="info">{t("indexing")}</Notice>}
      <p role="status" className={classes["count"]}>
        {items.length > 0 && t(results.hasNextPage ? "foundMore" : "found", { count: items.length })}
        {approximate && ` ${t("approximate")}`}
      </p>
      {items.length === 0 && !results.isFetching && (
        <EmptyState icon={<Search size={28} />} title={t("nothing", { text })}>
          {t("nothingText")}
        </EmptyState>
      )}
      <FoundList items={items} />
      {results.hasNextPage && (
        <Button variant="default" onClick={() => void results.fetchNextPage()} loading={results.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
