import type { Change, RecordDeclaration } from "@gantry/records";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFormat } from "../../platform/format/useFormat.ts";
import { historyQuery } from "../../platform/records/rows.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { FailedState } from "../states/FailedState.tsx";
import { LoadingState } from "../states/LoadingState.tsx";
import { uiTexts } from "../texts.ts";
import { changedFields } from "./changedFields.ts";
import classes from "./HistoryList.module.css";

interface HistoryListProps {
  record: RecordDeclaration;
  id: string;
  /** A field's name in the reader's language. */
  label: (field: string) => string;
  /** A value in the reader's language; plain text where left out. */
  show?: (field: string, value: unknown) => string;
  /** Beside each entry, e.g. a way to undo it. */
  action?: (change: Change) => ReactNode;
}

const plain = (_field: string, value: unknown) =>
  value === null || value === undefined || value === "" ? "–" : typeof value === "object" ? "…" : String(value);

/** Who changed what in one record, newest first. */
export function HistoryList({ record, id, label, show = plain, action }: HistoryListProps) {
  const t = useTexts(uiTexts);
  const format = useFormat();
  const history = useInfiniteQuery(historyQuery(record, id));
  const changes = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t("history.title")} className={classes["history"]}>
      <h3 className={classes["title"]}>{t("history.title")}</h3>
      {history.isPending && <LoadingState rows={3} height={28} />}
      {history.isError && <FailedState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && changes.length === 0 && <p>{t("history.empty")}</p>}
      <ol className={classes["list"]}>
        {changes.map((change) => (
          <li key={change.cursor} className={classes["change"]}>
            <p className={classes["who"]}>
              <strong>{change.by?.name ?? t("history.system")}</strong> {t(`history.${change.verb}`)}{" "}
              <time dateTime={change.at} title={format.moment(change.at)}>
                {format.ago(change.at)}
              </time>
              {change.cause !== "edit" && <span> · {causeText(change, t)}</span>}
              {action?.(change)}
            </p>
            {change.verb === "updated" && (
              <ul className={classes["fields"]}>
                {changedFields(change).map(({ field, before, after }) => (
                  <li key={field}>
                    <span className={classes["field"]}>{label(field)}:</span> <del>{show(field, before)}</del> →{" "}
                    <ins>{show(field, after)}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          onClick={() => void history.fetchNextPage()}
          loading={history.isFetchingNextPage}
        >
          {t("history.more")}
        </Button>
      )}
    </section>
  );
}

const worded = ["undo", "import", "demo", "set-up"] as const;

function causeText({ cause }: Change, t: (key: `cause.${(typeof worded)[number]}`) => string): string {
  const known = worded.find((each) => each === cause);
  return known ? t(`cause.${known}`) : cause;
}
